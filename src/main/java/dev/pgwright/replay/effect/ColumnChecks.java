package dev.pgwright.replay.effect;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether columns can come, change and go.
final class ColumnChecks {

  private static final List<String> SYSTEM =
      List.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  private final Relation table;
  private final Alter.AlterTable statement;
  private final World world;
  private final Tally tally;

  ColumnChecks(Relation table, Alter.AlterTable statement, Tally tally) {
    this.table = table;
    this.statement = statement;
    this.tally = tally;
    this.world = tally.world;
  }

  private boolean heirs() {
    return !world.children(table.name()).isEmpty();
  }

  private boolean partitioned() {
    return table.kind() == Relation.Kind.PARTITIONED;
  }

  /// Whether a parent has the column.
  private boolean inherited(Name column) {
    return table.parents().stream().anyMatch(it -> world.assumed(it).column(column).isPresent());
  }

  void add(AlterAction.AddColumn add, List<Name> dropped) {
    Name column = add.column().name();
    boolean exists = table.column(column).isPresent() && !dropped.contains(column);
    boolean twice =
        statement.actions().stream()
                .filter(
                    it ->
                        it instanceof AlterAction.AddColumn(_, var other, _)
                            && other.name().equals(column))
                .count()
            > 1;
    if (table.partition()) {
      tally.fails("cannot add column to a partition");
    } else if (table.traits().typed()) {
      tally.fails("cannot add column to typed table");
    } else if (exists && !add.ifNotExists()) {
      exists(column);
    } else if (SYSTEM.contains(column.value())) {
      tally.fails("column name \"" + column + "\" conflicts with a system column name");
    } else if (twice && !add.ifNotExists()) {
      exists(column);
    } else if (!exists && statement.only() && heirs()) {
      tally.fails("column must be added to child tables too");
    } else if (!exists) {
      made(add);
    }
  }

  private void made(AlterAction.AddColumn add) {
    boolean again =
        statement.actions().stream()
            .anyMatch(
                it ->
                    it instanceof AlterAction.DropColumn(_, var gone, _, _)
                        && gone.equals(add.column().name()));
    if (add.column().type() != null && Existence.type(add.column().type().name(), world)) {
      tally.fails("type \"" + add.column().type().name().sql() + "\" does not exist");
    }
    boolean identity =
        add.column().constraints().stream()
            .anyMatch(it -> it.rule() instanceof Constraint.Identity);
    if (identity && heirs() && (!partitioned() || world.version() < 17)) {
      tally.fails("cannot recursively add identity column to table that has child tables");
    }
    for (Relation child : again ? List.<Relation>of() : world.family(table.name())) {
      ColumnType type = Types.of(add.column().type(), world);
      child
          .column(add.column().name())
          .filter(it -> it.type() != null && type != null && !it.type().equals(type))
          .ifPresent(
              _ ->
                  tally.fails(
                      "child table \""
                          + child.name().name()
                          + "\" has different type for column \""
                          + add.column().name()
                          + "\""));
    }
    for (Constraint constraint : add.column().constraints()) {
      new ConstraintChecks(table, statement, tally).inline(constraint, add.column());
    }
  }

  private void exists(Name column) {
    tally.fails(
        "column \"" + column + "\" of relation \"" + table.name().name() + "\" already exists");
  }

  private void missing(Name column) {
    tally.fails(
        "column \"" + column + "\" of relation \"" + table.name().name() + "\" does not exist");
  }

  void drop(AlterAction.DropColumn drop) {
    Name column = drop.column();
    if (table.known() && table.column(column).isEmpty()) {
      if (table.traits().typed()) {
        tally.fails("cannot drop column from typed table");
      } else if (!drop.ifExists()) {
        missing(column);
      }
    } else if (table.traits().typed()) {
      tally.fails("cannot drop column from typed table");
    } else if (inherited(column)) {
      tally.fails("cannot drop inherited column \"" + column + "\"");
    } else if (partOfKey(column)) {
      tally.fails(
          "cannot drop column \""
              + column
              + "\" because it is part of the partition key of relation \""
              + table.name().name()
              + "\"");
    } else if (statement.only() && partitioned() && heirs()) {
      tally.fails("cannot drop column from only the partitioned table when partitions exist");
    }
  }

  private boolean partOfKey(Name column) {
    return world.family(table.name()).stream()
        .anyMatch(it -> it.traits().key().contains(column) && it.column(column).isPresent());
  }

  void type(AlterAction.AlterType action) {
    Name column = action.column();
    if (action.type() != null && Existence.type(action.type().name(), world)) {
      tally.fails("type \"" + action.type().name().sql() + "\" does not exist");
    } else if (table.traits().typed()) {
      tally.fails("cannot alter column type of typed table");
    } else if (inherited(column)) {
      tally.fails("cannot alter inherited column \"" + column + "\"");
    } else if (partOfKey(column)) {
      tally.fails(
          "cannot alter column \""
              + column
              + "\" because it is part of the partition key of relation \""
              + table.name().name()
              + "\"");
    } else if (statement.only() && heirs()) {
      tally.fails(
          "type of inherited column \"" + column + "\" must be changed in child tables too");
    } else {
      converted(action);
    }
  }

  private void converted(AlterAction.AlterType action) {
    Name column = action.column();
    Expr using = action.using();
    if (using != null && table.known()) {
      Walk.all(using, Expr.Column.class)
          .map(Expr.Column::name)
          .filter(it -> table.column(it).isEmpty())
          .filter(it -> !it.equals(table.name().name()))
          .findFirst()
          .ifPresent(it -> tally.fails("column \"" + it + "\" does not exist"));
    }
    Optional<Attribute> known = table.column(column);
    ColumnType to = Types.of(action.type(), world);
    boolean number =
        to == null || List.of("int2", "int4", "int8").contains(Types.underlying(to, world).name());
    Casting.problem(action, table, world).ifPresent(tally::fails);
    for (Relation relation : world.family(table.name())) {
      if (!world.users(relation.name(), column).isEmpty()) {
        tally.fails("cannot alter type of a column used by a view or rule");
      }
    }
    boolean computes = table.columns().stream().anyMatch(it -> it.from().contains(column));
    if (computes) {
      tally.fails("cannot alter type of a column used by a generated column");
    } else if (known.isPresent() && known.get().fill() == Attribute.Fill.IDENTITY && !number) {
      tally.fails("identity column type must be smallint, integer, or bigint");
    }
    keys(column, to);
  }

  /// Foreign keys that no operator can serve any more.
  private void keys(Name column, @Nullable ColumnType to) {
    if (to == null) {
      return;
    }
    for (Limit limit : table.limits()) {
      int at = limit.columns().indexOf(column);
      if (limit.references() != null && at >= 0) {
        Relation other = world.assumed(limit.references());
        List<Name> referenced = Dependents.referenced(limit, other);
        if (at < referenced.size()) {
          other
              .column(referenced.get(at))
              .flatMap(it -> Optional.ofNullable(it.type()))
              .filter(it -> Casting.incomparable(to, it, world))
              .ifPresent(_ -> implement(limit));
        }
      }
    }
    for (World.Reference reference : world.references(table.name())) {
      int at = Dependents.referenced(reference.limit(), table).indexOf(column);
      if (at >= 0 && at < reference.limit().columns().size()) {
        reference
            .from()
            .column(reference.limit().columns().get(at))
            .flatMap(it -> Optional.ofNullable(it.type()))
            .filter(it -> Casting.incomparable(it, to, world))
            .ifPresent(_ -> implement(reference.limit()));
      }
    }
  }

  private void implement(Limit limit) {
    tally.fails("foreign key constraint \"" + limit.name() + "\" cannot be implemented");
  }

  void nullable(@Nullable Name column) {
    if (column == null) {
      return;
    }
    boolean key =
        table.limits().stream()
            .anyMatch(it -> it.kind() == Limit.Kind.PRIMARY_KEY && it.columns().contains(column));
    boolean above =
        table.parents().stream()
            .flatMap(it -> world.assumed(it).column(column).stream())
            .anyMatch(it -> it.notNull() != Attribute.Validity.NONE);
    boolean identity =
        table.column(column).map(it -> it.fill() == Attribute.Fill.IDENTITY).orElse(false);
    if (identity) {
      tally.fails(
          "column \""
              + column
              + "\" of relation \""
              + table.name().name()
              + "\" is an identity column");
    } else if (key) {
      tally.fails("column \"" + column + "\" is in a primary key");
    } else if (above && (table.partition() || world.version() >= 18)) {
      tally.fails("column \"" + column + "\" is marked NOT NULL in parent table");
    } else if (statement.only()
        && partitioned()
        && heirs()
        && (required(column) || world.version() < 18)) {
      tally.fails("cannot remove constraint from only the partitioned table when partitions exist");
    }
  }

  private boolean required(Name column) {
    return table.column(column).map(it -> it.notNull() != Attribute.Validity.NONE).orElse(false);
  }
}
