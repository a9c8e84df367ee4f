package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Partition;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tables and indexes that the text creates.
final class Tables {

  private Tables() {}

  static void create(Create.CreateTable statement, World world) {
    boolean temporary = statement.persistence() == Create.Persistence.TEMPORARY;
    QualifiedName name = world.created(statement.name(), temporary);
    if (statement.ifNotExists() && world.relation(name).isPresent()) {
      return;
    }
    Relation.Kind kind =
        statement.server() != null
            ? Relation.Kind.FOREIGN_TABLE
            : statement.partitionBy() != null ? Relation.Kind.PARTITIONED : Relation.Kind.TABLE;
    var parents = new ArrayList<ObjectName>(statement.inherits());
    if (statement.partitionOf() != null) {
      parents.add(statement.partitionOf());
    }
    List<QualifiedName> above = parents.stream().map(world::resolve).toList();
    boolean known =
        (statement.ofType() == null || world.type(world.resolve(statement.ofType())).isPresent())
            && above.stream().allMatch(it -> world.assumed(it).known())
            && copies(statement).stream().allMatch(it -> world.assumed(it(it, world)).known());
    Relation table =
        Relation.of(name, kind, known, world.unit())
            .temporary(temporary)
            .below(above, bound(statement.bound()))
            .with(traits(statement));
    table = inherited(table, above, statement, world);
    world.put(table);
    for (TableElement element : statement.elements()) {
      table = element(element, table, world);
    }
    // NOT VALID is taken and ignored where the table is new.
    table =
        table.limits(
            table.limits().stream().map(it -> it.holding(it.enforced(), it.enforced())).toList());
    world.put(table);
    if (statement.partitionOf() != null) {
      inheritIndexes(table, above.getLast(), world);
    }
  }

  private static Traits traits(Create.CreateTable statement) {
    Partition.By by = statement.partitionBy();
    Traits traits =
        Traits.NONE
            .unlogged(statement.persistence() == Create.Persistence.UNLOGGED)
            .typed(statement.ofType() != null)
            .bound(statement.bound())
            .server(statement.server());
    return by == null ? traits : traits.key(Elements.keys(by.key()), by.strategy().value());
  }

  private static Relation inherited(
      Relation table, List<QualifiedName> above, Create.CreateTable statement, World world) {
    Relation next = table;
    var sources = new ArrayList<QualifiedName>(above);
    copies(statement).forEach(it -> sources.add(it(it, world)));
    for (QualifiedName source : sources) {
      for (Attribute column : world.assumed(source).columns()) {
        next = next.column(column);
      }
    }
    for (QualifiedName parent : above) {
      for (Limit limit : world.assumed(parent).limits()) {
        boolean key = limit.kind() == Limit.Kind.CHECK || limit.kind() == Limit.Kind.FOREIGN_KEY;
        if (key
            && !limit.noInherit()
            && (limit.kind() == Limit.Kind.CHECK || statement.partitionOf() != null)) {
          next = next.limit(limit);
        }
      }
    }
    if (statement.ofType() != null) {
      Optional<TypeEntry> type = world.type(world.resolve(statement.ofType()));
      if (type.isPresent()) {
        for (Attribute attribute : type.get().attributes()) {
          next = next.column(attribute);
        }
      }
    }
    return next;
  }

  private static QualifiedName it(TableElement.Like like, World world) {
    return world.resolve(like.table());
  }

  private static List<TableElement.Like> copies(Create.CreateTable statement) {
    return statement.elements().stream()
        .filter(TableElement.Like.class::isInstance)
        .map(TableElement.Like.class::cast)
        .toList();
  }

  static Relation.@Nullable Bound bound(Partition.@Nullable Bound bound) {
    if (bound == null) {
      return null;
    }
    return bound.kind() == Partition.BoundKind.DEFAULT
        ? Relation.Bound.DEFAULT
        : Relation.Bound.VALUES;
  }

  private static Relation element(TableElement element, Relation table, World world) {
    return switch (element) {
      case TableElement.Column column -> column(column, table, world);
      case TableElement.TableConstraint(_, var constraint) ->
          constrain(constraint, table, null, world);
      case TableElement.Like _ -> table;
    };
  }

  /// The table with one more column and the constraints that stand at it.
  static Relation column(TableElement.Column column, Relation table, World world) {
    Attribute made = Elements.attribute(column, world);
    Relation next = table.column(made);
    if (Types.serial(column.type()) || made.fill() == Attribute.Fill.IDENTITY) {
      sequence(table, column.name(), named(column), world);
    }
    for (Constraint constraint : column.constraints()) {
      next = constrain(constraint, next, column.name(), world);
    }
    return next;
  }

  /// What a column says its sequence is called; null where it does not.
  private static @Nullable ObjectName named(TableElement.Column column) {
    for (Constraint it : column.constraints()) {
      if (it.rule() instanceof Constraint.Identity identity) {
        return named(identity);
      }
    }
    return null;
  }

  /// What an identity says its sequence is called; null where it does not.
  static @Nullable ObjectName named(Constraint.Identity identity) {
    for (SequenceOption it : identity.options()) {
      if (it.name().equals("sequence name")) {
        return it.object();
      }
    }
    return null;
  }

  /// The sequence behind a column.
  ///
  /// @param stated what it is called; null where the server chooses
  static void sequence(Relation table, Name column, @Nullable ObjectName stated, World world) {
    QualifiedName name =
        stated == null
            ? table
                .name()
                .sibling(
                    Elements.chosen(
                            table.name().name(),
                            column.value(),
                            "seq",
                            it -> world.relation(table.name().sibling(it.value())).isPresent())
                        .value())
            : world.resolve(stated);
    world.put(
        Relation.of(name, Relation.Kind.SEQUENCE, true, world.unit())
            .temporary(table.temporary())
            .with(Traits.NONE.owner(table.name())));
  }

  /// The table with one more constraint and the index behind it.
  static Relation constrain(
      Constraint constraint, Relation table, @Nullable Name column, World world) {
    Optional<Limit> made = Elements.limit(constraint, table, column, world);
    if (made.isEmpty()) {
      return table;
    }
    Limit limit = made.get();
    Relation next = table.limit(limit);
    if (limit.kind() == Limit.Kind.PRIMARY_KEY || limit.kind() == Limit.Kind.NOT_NULL) {
      var validity = limit.valid() ? Attribute.Validity.VALID : Attribute.Validity.NOT_VALID;
      for (Name name : limit.columns()) {
        Attribute attribute =
            next.column(name)
                .orElseGet(
                    () ->
                        new Attribute(name, null, Attribute.Validity.NONE, Attribute.Fill.NOTHING));
        next = next.column(attribute.required(validity));
      }
    }
    switch (constraint.rule()) {
      case Constraint.Unique unique -> keyIndex(unique, limit, next, world);
      case Constraint.Exclude exclude -> exclusion(exclude, limit, table, world);
      case Constraint.NotNull _, Constraint.Null _, Constraint.Check _ -> {}
      case Constraint.DefaultValue _, Constraint.Generated _, Constraint.Identity _ -> {}
      case Constraint.ForeignKey _ -> {}
    }
    return next;
  }

  private static void exclusion(
      Constraint.Exclude exclude, Limit limit, Relation table, World world) {
    world.putIndex(
        IndexEntry.of(
            table.name().sibling(limit.name().value()),
            table.name(),
            exclude.method() == null ? "btree" : exclude.method().value(),
            false,
            Elements.keys(exclude.elements()),
            exclude.where() == null,
            Elements.touched(exclude.elements(), exclude.where()),
            world.unit()));
  }

  private static void keyIndex(Constraint.Unique unique, Limit limit, Relation table, World world) {
    QualifiedName name = table.name().sibling(limit.name().value());
    if (unique.usingIndex() != null) {
      QualifiedName old = table.name().sibling(unique.usingIndex().value());
      world.index(old).ifPresent(it -> world.removeIndex(old));
    }
    world.putIndex(
        IndexEntry.of(
            name,
            table.name(),
            "btree",
            true,
            limit.columns(),
            true,
            limit.columns(),
            world.unit()));
  }

  static void inheritIndexes(Relation partition, QualifiedName parent, World world) {
    for (IndexEntry index : world.indexesOf(parent)) {
      boolean there =
          world.indexesOf(partition.name()).stream()
              .anyMatch(it -> it.keys().equals(index.keys()) && it.plain() == index.plain());
      if (there || !partition.partition()) {
        continue;
      }
      Name name =
          Elements.chosen(
              partition.name().name(),
              primary(index, parent, world)
                  ? ""
                  : index.keys().stream().map(Name::value).collect(Collectors.joining("_")),
              primary(index, parent, world) ? "pkey" : index.constraint() ? "key" : "idx",
              it -> world.index(partition.name().sibling(it.value())).isPresent());
      world.putIndex(index.named(partition.name().sibling(name.value()), partition.name()));
      world
          .assumed(parent)
          .limit(index.name().name())
          .filter(Limit::key)
          .ifPresent(it -> world.put(world.assumed(partition.name()).limit(it.named(name))));
    }
  }

  private static boolean primary(IndexEntry index, QualifiedName parent, World world) {
    return world
        .assumed(parent)
        .limit(index.name().name())
        .map(it -> it.kind() == Limit.Kind.PRIMARY_KEY)
        .orElse(false);
  }

  static void index(Create.CreateIndex statement, World world) {
    QualifiedName table = world.resolve(statement.table());
    List<Name> keys = Elements.keys(statement.elements());
    Name name =
        statement.name() != null
            ? statement.name()
            : Elements.chosen(
                table.name(),
                keys.isEmpty()
                    ? "expr"
                    : keys.stream().map(Name::value).collect(Collectors.joining("_")),
                "idx",
                it -> world.index(table.sibling(it.value())).isPresent());
    QualifiedName index = table.sibling(name.value());
    if (world.index(index).isPresent() && statement.ifNotExists()) {
      return;
    }
    if (world.relation(table).isEmpty()) {
      world.put(world.assumed(table));
    }
    made(statement, index, table, keys, world);
    if (!statement.only()) {
      for (Relation partition : world.family(table)) {
        if (!partition.name().equals(table)) {
          inheritIndexes(partition, table, world);
        }
      }
    }
  }

  private static void made(
      Create.CreateIndex statement,
      QualifiedName index,
      QualifiedName table,
      List<Name> keys,
      World world) {
    boolean plain = keys.size() == statement.elements().size() && statement.where() == null;
    world.putIndex(
        new IndexEntry(
            index,
            table,
            statement.method() == null ? "btree" : statement.method().value(),
            statement.unique(),
            keys,
            plain,
            Elements.touched(statement.elements(), statement.where()),
            false,
            !statement.only(),
            statement,
            world.unit()));
  }
}
