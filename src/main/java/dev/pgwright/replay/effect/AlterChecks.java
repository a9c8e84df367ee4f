package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the actions of `alter table` can be done.
///
/// Source of the messages: PostgreSQL 18; measured by `SweepTest`.
final class AlterChecks {

  private final Alter.AlterTable statement;
  private final Relation table;
  private final World world;
  private final Tally tally;
  private final List<Name> added = new ArrayList<>();
  private final List<Name> dropped = new ArrayList<>();

  private AlterChecks(Alter.AlterTable statement, Relation table, Tally tally) {
    this.statement = statement;
    this.table = table;
    this.tally = tally;
    this.world = tally.world;
  }

  static void check(Alter.AlterTable statement, Tally tally) {
    World world = tally.world;
    QualifiedName name = world.resolve(statement.name());
    if (world.relation(name).isEmpty()) {
      boolean index = world.index(name).isPresent();
      if (!statement.ifExists() && Existence.missing(statement.name(), world)) {
        tally.fails("relation \"" + statement.name().sql() + "\" does not exist");
      } else if (index) {
        IndexChecks.altered(statement, tally);
      }
      return;
    }
    Relation table = world.assumed(name);
    if (statement.kind() != ObjectClass.TABLE) {
      Optional<String> wrong = Existence.wrongKind(statement.kind(), table);
      if (wrong.isPresent()) {
        tally.fails(wrong.get());
        return;
      }
    }
    new AlterChecks(statement, table, tally).all();
  }

  private void all() {
    for (AlterAction action : statement.actions()) {
      if (!Permitted.takes(table.kind(), action, world.version())) {
        tally.fails("the action cannot be performed on relation \"" + table.name().name() + "\"");
        return;
      }
    }
    for (AlterAction action : statement.actions()) {
      switch (action) {
        case AlterAction.AddColumn(_, var column, _) -> added.add(column.name());
        case AlterAction.DropColumn(_, var column, _, _) -> dropped.add(column);
        default -> {}
      }
    }
    for (AlterAction action : statement.actions()) {
      one(action);
    }
  }

  private void one(AlterAction action) {
    switch (action) {
      case AlterAction.AddColumn add -> new ColumnChecks(table, statement, tally).add(add, dropped);
      case AlterAction.DropColumn drop -> new ColumnChecks(table, statement, tally).drop(drop);
      case AlterAction.AlterType type -> {
        if (column(type.column())) {
          new ColumnChecks(table, statement, tally).type(type);
        }
      }
      case AlterAction.SetNotNull(_, var column) -> {
        boolean heirs =
            table.kind() == Relation.Kind.PARTITIONED && !world.children(table.name()).isEmpty();
        if (column(column)
            && statement.only()
            && heirs
            && column != null
            && !OtherChecks.required(table, column)) {
          tally.fails("constraint must be added to child tables too");
        }
      }
      case AlterAction.DropNotNull(_, var column) -> {
        if (column(column)) {
          new ColumnChecks(table, statement, tally).nullable(column);
        }
      }
      case AlterAction.SetDefault(_, var column, _) -> defaulted(column);
      case AlterAction.DropDefault(_, var column) -> defaulted(column);
      case AlterAction.SetStatistics(_, var column, _, _) -> column(column);
      case AlterAction.SetStorage(_, var column, _) -> column(column);
      case AlterAction.SetCompression(_, var column, _) -> column(column);
      case AlterAction.SetOptions(_, var column, var reset, var options) -> {
        if (column != null) {
          column(column);
        } else if (table.kind() == Relation.Kind.PARTITIONED && !options.isEmpty() && !reset) {
          tally.fails("cannot specify storage parameters for a partitioned table");
        }
      }
      case AlterAction.SetExpression(_, var column, _) -> generated(column, true);
      case AlterAction.DropExpression(_, var column, var ifExists) -> generated(column, !ifExists);
      case AlterAction.AddIdentity(_, var column, _) -> identity(column);
      case AlterAction.SetIdentity(_, var column, _) -> hasIdentity(column, true);
      case AlterAction.DropIdentity(_, var column, var ifExists) -> hasIdentity(column, !ifExists);
      case AlterAction.AddConstraint(_, var constraint) ->
          new ConstraintChecks(table, statement, tally).add(constraint, added);
      case AlterAction.ValidateConstraint(_, var constraint) ->
          new ConstraintChecks(table, statement, tally).validate(constraint);
      case AlterAction.DropConstraint drop ->
          new ConstraintChecks(table, statement, tally).drop(drop);
      case AlterAction.AlterConstraint change ->
          new ConstraintChecks(table, statement, tally).alter(change);
      case AlterAction.AttachPartition attach -> PartitionChecks.attach(attach, table, tally);
      case AlterAction.DetachPartition detach -> PartitionChecks.detach(detach, table, tally);
      case AlterAction.Inherit inherit -> PartitionChecks.inherit(inherit, table, tally);
      case AlterAction.OfType(_, var type) -> typed(type);
      case AlterAction.EnableTrigger trigger -> trigger(trigger);
      case AlterAction.ClusterOn(_, var index) -> cluster(index);
      case AlterAction.ReplicaIdentity identity -> replica(identity);
      case AlterAction.RowSecurity _, AlterAction.SetLogged _, AlterAction.OwnerTo _ -> {}
      case AlterAction.SetTablespace _, AlterAction.SetAccessMethod _ -> {}
      case AlterAction.WithoutOids _, AlterAction.ForeignOptions _ -> {}
    }
  }

  /// Whether a column is there or not known; it fails when it is not.
  private boolean column(@Nullable Name column) {
    boolean there =
        column == null
            || !table.known()
            || added.contains(column)
            || table.column(column).isPresent();
    if (!there) {
      tally.fails(
          "column \"" + column + "\" of relation \"" + table.name().name() + "\" does not exist");
    }
    return there;
  }

  private Optional<Attribute> attribute(Name column) {
    return column(column) ? table.column(column) : Optional.empty();
  }

  private void defaulted(@Nullable Name column) {
    if (column != null) {
      attribute(column)
          .ifPresent(
              it -> {
                switch (it.fill()) {
                  case IDENTITY -> named(column, "is an identity column");
                  case STORED, VIRTUAL -> named(column, "is a generated column");
                  case NOTHING, DEFAULT -> {}
                }
              });
    }
  }

  private void named(Name column, String problem) {
    tally.fails("column \"" + column + "\" of relation \"" + table.name().name() + "\" " + problem);
  }

  private void generated(Name column, boolean needed) {
    boolean drop =
        statement.actions().stream().anyMatch(AlterAction.DropExpression.class::isInstance);
    boolean above =
        table.parents().stream().anyMatch(it -> world.assumed(it).column(column).isPresent());
    if (drop && above) {
      tally.fails("cannot drop generation expression from inherited column");
    } else if (drop
        && (statement.only()
            ? !world.children(table.name()).isEmpty()
            : world.version() < 15 && deep())) {
      tally.fails("ALTER TABLE / DROP EXPRESSION must be applied to child tables too");
    }
    attribute(column)
        .ifPresent(
            it -> {
              switch (it.fill()) {
                case NOTHING, DEFAULT, IDENTITY -> {
                  if (needed) {
                    named(column, "is not a generated column");
                  }
                }
                case VIRTUAL -> {
                  if (statement.actions().getFirst() instanceof AlterAction.DropExpression) {
                    tally.fails(
                        "ALTER TABLE / DROP EXPRESSION is not supported for virtual columns");
                  } else if (table.limits().stream().anyMatch(l -> l.columns().contains(column))) {
                    tally.fails("SET EXPRESSION is not supported for such virtual columns");
                  }
                }
                case STORED -> {}
              }
            });
  }

  /// Whether partitions have partitions.
  private boolean deep() {
    return world.children(table.name()).stream()
        .anyMatch(it -> !world.children(it.name()).isEmpty());
  }

  private void identity(Name column) {
    attribute(column)
        .ifPresent(
            it -> {
              boolean number =
                  it.type() == null || List.of("int2", "int4", "int8").contains(it.type().name());
              if (table.partition()) {
                tally.fails("cannot add identity to a column of a partition");
              } else if (it.fill() == Attribute.Fill.IDENTITY) {
                named(column, "is already an identity column");
              } else if (it.fill() != Attribute.Fill.NOTHING) {
                named(column, "already has a default value");
              } else if (!number) {
                tally.fails("identity column type must be smallint, integer, or bigint");
              } else if (it.notNull() == Attribute.Validity.NONE) {
                named(column, "must be declared NOT NULL before identity can be added");
              }
            });
  }

  private void hasIdentity(Name column, boolean needed) {
    if (table.partition() && world.version() >= 17) {
      tally.fails("cannot drop identity from a column of a partition");
    } else if (statement.only()
        && table.kind() == Relation.Kind.PARTITIONED
        && world.version() >= 17) {
      tally.fails("cannot drop identity from a column of only the partitioned table");
    }
    attribute(column)
        .filter(it -> it.fill() != Attribute.Fill.IDENTITY && needed)
        .ifPresent(_ -> named(column, "is not an identity column"));
  }

  private void typed(@Nullable ObjectName type) {
    boolean now = type != null;
    if (type != null && table.known()) {
      world
          .type(world.resolve(type))
          .map(it -> it.attributes().stream().map(Attribute::name).toList())
          .filter(it -> !it.equals(table.columns().stream().map(Attribute::name).toList()))
          .ifPresent(_ -> tally.fails("table has other columns than type \"" + type.sql() + "\""));
      sameTypes(type);
    }
    if (!now && !table.traits().typed()) {
      tally.fails("\"" + table.name().name() + "\" is not a typed table");
    } else if (now && !table.parents().isEmpty()) {
      tally.fails("typed tables cannot inherit");
    }
  }

  private void sameTypes(ObjectName type) {
    world
        .type(world.resolve(type))
        .ifPresent(
            entry ->
                entry
                    .attributes()
                    .forEach(
                        it -> {
                          Optional<Attribute> column = table.column(it.name());
                          if (column.isPresent()
                              && !java.util.Objects.equals(column.get().type(), it.type())) {
                            tally.fails(
                                "table \""
                                    + table.name().name()
                                    + "\" has different type for column \""
                                    + it.name()
                                    + "\"");
                          }
                        }));
  }

  private void trigger(AlterAction.EnableTrigger action) {
    if (action.name() == null || !table.known()) {
      return;
    }
    ObjectClass kind = action.rule() ? ObjectClass.RULE : ObjectClass.TRIGGER;
    boolean there = false;
    var open = new ArrayList<>(List.of(table));
    while (!open.isEmpty() && !there) {
      Relation now = open.removeLast();
      there = world.things().find(kind, Thing.global(action.name()), now.name()).isPresent();
      if (now.partition()) {
        now.parents().forEach(it -> open.add(world.assumed(it)));
      }
    }
    if (!there && world.complete()) {
      tally.fails(
          kind.sql()
              + " \""
              + action.name()
              + "\" for table \""
              + table.name().name()
              + "\" does not exist");
    }
  }

  private void cluster(@Nullable Name index) {
    if (table.kind() == Relation.Kind.PARTITIONED) {
      tally.fails("cannot mark index clustered in partitioned table");
    } else if (index != null) {
      ownIndex(index);
    }
  }

  private void ownIndex(Name index) {
    if (table.known() && world.complete()) {
      boolean mine =
          world
              .index(table.name().sibling(index.value()))
              .map(it -> it.table().equals(table.name()))
              .orElse(false);
      if (!mine) {
        tally.fails("\"" + index + "\" is not an index for table \"" + table.name().name() + "\"");
      }
    }
  }

  private void replica(AlterAction.ReplicaIdentity identity) {
    if (identity.index() == null) {
      return;
    }
    ownIndex(identity.index());
    world
        .index(table.name().sibling(identity.index().value()))
        .ifPresent(
            it -> {
              boolean nullable =
                  it.keys().stream()
                      .flatMap(key -> table.column(key).stream())
                      .anyMatch(key -> key.notNull() != Attribute.Validity.VALID);
              if (!it.unique()) {
                tally.fails(
                    "cannot use non-unique index \"" + identity.index() + "\" as replica identity");
              } else if (!it.plain()) {
                tally.fails(
                    "cannot use expression or partial index \""
                        + identity.index()
                        + "\" as replica identity");
              } else if (nullable && table.known()) {
                tally.fails(
                    "index \""
                        + identity.index()
                        + "\" cannot be used as replica identity because a column is nullable");
              }
            });
  }

  /// Whether a constraint of the table is one of a parent's too.
  static boolean inherited(Relation table, Limit limit, World world) {
    return table.parents().stream()
        .flatMap(it -> world.assumed(it).limit(limit.name()).stream())
        .anyMatch(it -> it.kind() == limit.kind() && !it.noInherit());
  }
}
