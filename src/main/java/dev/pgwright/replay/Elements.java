package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute.Fill;
import dev.pgwright.replay.Attribute.Validity;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Columns and constraints as statements write them, as those of a relation.
public final class Elements {

  private Elements() {}

  /// The column that a definition makes.
  public static Attribute attribute(TableElement.Column column, World world) {
    Validity notNull = Validity.NONE;
    List<Name> from = List.of();
    Fill fill = Types.serial(column.type()) ? Fill.DEFAULT : Fill.NOTHING;
    if (Types.serial(column.type())) {
      notNull = Validity.VALID;
    }
    for (Constraint constraint : column.constraints()) {
      switch (constraint.rule()) {
        case Constraint.NotNull _ ->
            notNull = constraint.attributes().notValid() ? Validity.NOT_VALID : Validity.VALID;
        case Constraint.Unique(_, var primary, _, _, _, _, _, _, _) ->
            notNull = primary ? Validity.VALID : notNull;
        case Constraint.DefaultValue(_, var value) ->
            fill = nothing(value) ? Fill.NOTHING : Fill.DEFAULT;
        case Constraint.Identity _ -> {
          fill = Fill.IDENTITY;
          notNull = Validity.VALID;
        }
        case Constraint.Generated generated -> {
          fill = stored(generated, world.version()) ? Fill.STORED : Fill.VIRTUAL;
          from = columns(generated.value());
        }
        case Constraint.Null _, Constraint.Check _, Constraint.Exclude _ -> {}
        case Constraint.ForeignKey _ -> {}
      }
    }
    return new Attribute(column.name(), Types.of(column.type(), world), notNull, fill, from);
  }

  /// Whether a default is NULL, which is none.
  public static boolean nothing(Expr value) {
    return value instanceof Expr.Constant constant && constant.kind() == Expr.ConstantKind.NULL;
  }

  /// Whether the values are stored; before 18 the keyword cannot be left out.
  public static boolean stored(Constraint.Generated generated, int version) {
    return generated.stored() == null ? version < 18 : generated.stored();
  }

  /// The constraint that a definition makes, but for defaults and the like.
  ///
  /// @param column of a column's constraint; null for a table's
  public static Optional<Limit> limit(
      Constraint constraint, Relation table, @Nullable Name column, World world) {
    List<Name> own = column == null ? List.of() : List.of(column);
    return switch (constraint.rule()) {
      case Constraint.Check(_, var condition) -> {
        List<Name> columns = column == null ? columns(condition) : own;
        Name name = name(constraint, table, columns, "check");
        yield Optional.of(
            make(
                constraint,
                name,
                Limit.Kind.CHECK,
                columns(condition),
                condition,
                null,
                List.of(),
                world));
      }
      case Constraint.ForeignKey key -> Optional.of(foreign(constraint, key, table, own, world));
      case Constraint.Unique unique -> Optional.of(key(constraint, unique, table, own, world));
      case Constraint.Exclude exclude -> {
        List<Name> columns = keys(exclude.elements());
        Name name = name(constraint, table, columns, "excl");
        yield Optional.of(
            make(constraint, name, Limit.Kind.EXCLUDE, columns, null, null, List.of(), world));
      }
      case Constraint.NotNull(_, var of) -> {
        List<Name> columns = of == null ? own : List.of(of);
        Name name = name(constraint, table, columns, "not_null");
        yield Optional.of(
            make(constraint, name, Limit.Kind.NOT_NULL, columns, null, null, List.of(), world));
      }
      case Constraint.Null _, Constraint.DefaultValue _ -> Optional.empty();
      case Constraint.Generated _, Constraint.Identity _ -> Optional.empty();
    };
  }

  private static Limit foreign(
      Constraint constraint,
      Constraint.ForeignKey key,
      Relation table,
      List<Name> own,
      World world) {
    List<Name> columns = own.isEmpty() ? key.columns() : own;
    Name name = name(constraint, table, columns, "fkey");
    QualifiedName other = world.resolve(key.references());
    return make(
        constraint, name, Limit.Kind.FOREIGN_KEY, columns, null, other, key.referenced(), world);
  }

  private static Limit make(
      Constraint constraint,
      Name name,
      Limit.Kind kind,
      List<Name> columns,
      @Nullable Expr check,
      @Nullable QualifiedName references,
      List<Name> referenced,
      World world) {
    boolean enforced = !Boolean.FALSE.equals(constraint.attributes().enforced());
    boolean valid = enforced && !constraint.attributes().notValid();
    int number = world.transactions().number();
    return new Limit(
        name,
        kind,
        columns,
        check,
        references,
        referenced,
        valid,
        enforced,
        constraint.attributes().noInherit(),
        number);
  }

  private static Limit key(
      Constraint constraint,
      Constraint.Unique unique,
      Relation table,
      List<Name> own,
      World world) {
    List<Name> columns = unique.columns().isEmpty() ? own : unique.columns();
    if (unique.usingIndex() != null) {
      columns =
          world
              .index(new QualifiedName(table.name().schema(), unique.usingIndex()))
              .map(IndexEntry::keys)
              .orElse(List.of());
    }
    Name name =
        constraint.name() == null && unique.usingIndex() != null
            ? unique.usingIndex()
            : name(
                constraint,
                table,
                unique.primary()
                    ? List.of()
                    : Stream.concat(columns.stream(), unique.include().stream()).toList(),
                unique.primary() ? "pkey" : "key");
    return new Limit(
        name,
        unique.primary() ? Limit.Kind.PRIMARY_KEY : Limit.Kind.UNIQUE,
        columns,
        null,
        null,
        List.of(),
        true,
        true,
        false,
        world.transactions().number());
  }

  /// The name that is written, or the one the server chooses.
  private static Name name(
      Constraint constraint, Relation table, List<Name> columns, String suffix) {
    if (constraint.name() != null) {
      return constraint.name();
    }
    List<Name> used = suffix.equals("check") && columns.size() != 1 ? List.of() : columns;
    return chosen(
        table.name().name(),
        used.stream().map(Name::value).collect(Collectors.joining("_")),
        suffix,
        it -> table.limit(it).isPresent());
  }

  /// A name as the server makes it: both parts cut so that the whole fits, a number where taken.
  static Name chosen(
      Name table, String columns, String suffix, java.util.function.Predicate<Name> taken) {
    for (int i = 0; ; i++) {
      String end = "_" + suffix + (i == 0 ? "" : i);
      String first = table.value();
      String second = columns;
      while (length(first) + (second.isEmpty() ? 0 : length(second) + 1) + length(end)
          > Name.MAX_BYTES) {
        if (length(first) > length(second)) {
          first = first.substring(0, first.length() - 1);
        } else {
          second = second.substring(0, second.length() - 1);
        }
      }
      var name = new Name(first + (second.isEmpty() ? "" : "_" + second) + end);
      if (!taken.test(name)) {
        return name;
      }
    }
  }

  /// The name that the server chooses for what belongs to one column of a table, when it is free.
  ///
  /// @param suffix for example `not_null`
  public static Name named(Name table, Name column, String suffix) {
    return chosen(table, column.value(), suffix, _ -> false);
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /// The columns that an expression names, each once.
  public static List<Name> columns(@Nullable Node expression) {
    if (expression == null) {
      return List.of();
    }
    return Walk.all(expression, Expr.Column.class).map(Expr.Column::name).distinct().toList();
  }

  /// The key columns; expressions are left out.
  public static List<Name> keys(List<IndexElement> elements) {
    var names = new ArrayList<Name>();
    elements.forEach(
        it -> {
          if (it.column() != null) {
            names.add(it.column());
          }
        });
    return names;
  }

  /// Every column that the elements of an index use.
  public static List<Name> touched(List<IndexElement> elements, @Nullable Expr where) {
    var names = new ArrayList<>(keys(elements));
    elements.forEach(it -> names.addAll(columns(it.expression())));
    names.addAll(columns(where));
    return names.stream().distinct().toList();
  }
}
