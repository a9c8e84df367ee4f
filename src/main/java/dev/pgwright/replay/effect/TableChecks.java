package dev.pgwright.replay.effect;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Traits;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.TableElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a table can be made.
final class TableChecks {

  private final Create.CreateTable table;
  private final Tally tally;
  private final World world;
  private final List<Name> columns = new ArrayList<>();
  private boolean known = true;

  private TableChecks(Create.CreateTable table, Tally tally) {
    this.table = table;
    this.tally = tally;
    this.world = tally.world;
  }

  static void check(Create.CreateTable table, Tally tally) {
    boolean temporary = table.persistence() == Create.Persistence.TEMPORARY;
    boolean there = tally.world.relation(tally.world.created(table.name(), temporary)).isPresent();
    CreateChecks.made(table.name(), table.persistence(), table.ifNotExists(), tally);
    if (!(there && table.ifNotExists())) {
      new TableChecks(table, tally).all();
    }
  }

  private void all() {
    parents();
    if (table.partitionBy() != null
        && table.storage().accessMethod() != null
        && world.version() < 17) {
      tally.fails("specifying a table access method is not supported on a partitioned table");
    }
    for (TableElement.Column column : table.columns()) {
      boolean merged = !table.inherits().isEmpty() || table.partitionOf() != null;
      if (columns.contains(column.name()) && !merged && table.ofType() == null) {
        tally.fails("column \"" + column.name() + "\" specified more than once");
      }
      columns.add(column.name());
      if (column.type() != null) {
        CreateChecks.types(column.type(), tally);
      }
    }
    if (table.ofType() != null) {
      if (Existence.type(table.ofType(), world)) {
        tally.fails("type \"" + table.ofType().sql() + "\" does not exist");
      }
      known = false;
    }
    constraints();
    if (table.server() != null
        && world.complete()
        && world
            .things()
            .find(
                dev.pgwright.sql.ast.ObjectClass.SERVER,
                dev.pgwright.replay.Thing.global(table.server()),
                null)
            .isEmpty()) {
      tally.fails("server \"" + table.server() + "\" does not exist");
    }
  }

  private void parents() {
    for (ObjectName parent : table.inherits()) {
      above(parent);
      Relation relation = world.assumed(world.resolve(parent));
      if (relation.kind() == Relation.Kind.PARTITIONED) {
        tally.fails("cannot inherit from partitioned table \"" + relation.name().name() + "\"");
      } else if (relation.partition()) {
        tally.fails("cannot inherit from partition \"" + relation.name().name() + "\"");
      } else if (!relation.table()) {
        tally.fails(
            "inherited relation \""
                + relation.name().name()
                + "\" is not a table or foreign table");
      }
      for (TableElement.Column column : table.columns()) {
        ColumnType type = Types.of(column.type(), world);
        relation
            .column(column.name())
            .filter(
                it -> it.type() != null && type != null && !it.type().name().equals(type.name()))
            .ifPresent(_ -> tally.fails("column \"" + column.name() + "\" has a type conflict"));
      }
    }
    for (TableElement element : table.elements()) {
      if (element instanceof TableElement.Like like) {
        above(like.table());
        Relation relation = world.assumed(world.resolve(like.table()));
        if (relation.kind() == Relation.Kind.SEQUENCE) {
          tally.fails("relation \"" + relation.name().name() + "\" is invalid in LIKE clause");
        }
      }
    }
    if (table.partitionOf() != null) {
      above(table.partitionOf());
      partition(world.assumed(world.resolve(table.partitionOf())));
    }
  }

  private void above(ObjectName parent) {
    StatementChecks.relation(parent, tally);
    Relation relation = world.assumed(world.resolve(parent));
    known &= relation.known();
    relation.columns().forEach(it -> columns.add(it.name()));
  }

  private void partition(Relation parent) {
    if (parent.kind() != Relation.Kind.PARTITIONED && parent.kind() != Relation.Kind.UNKNOWN) {
      tally.fails("\"" + parent.name().name() + "\" is not partitioned");
    } else if (table.bound() != null) {
      PartitionChecks.overlap(table.bound(), parent, null, tally);
      String strategy = parent.traits().strategy();
      boolean other =
          strategy != null
              && table.bound().kind() != dev.pgwright.sql.ast.Partition.BoundKind.DEFAULT
              && !table.bound().kind().name().equalsIgnoreCase(strategy);
      if (other) {
        tally.fails("invalid bound specification for a " + strategy + " partition");
      }
    }
  }

  private void constraints() {
    int primary = 0;
    for (TableElement element : table.elements()) {
      switch (element) {
        case TableElement.Column column -> {
          for (Constraint constraint : column.constraints()) {
            primary += primary(constraint);
            one(constraint, List.of(column.name()), Types.of(column.type(), world));
          }
        }
        case TableElement.TableConstraint(_, var constraint) -> {
          primary += primary(constraint);
          one(constraint, List.of(), null);
        }
        case TableElement.Like _ -> {}
      }
    }
    if (primary > 1) {
      tally.fails(
          "multiple primary keys for table \"" + table.name().name() + "\" are not allowed");
    }
  }

  private static int primary(Constraint constraint) {
    return constraint.rule() instanceof Constraint.Unique unique && unique.primary() ? 1 : 0;
  }

  private void one(Constraint constraint, List<Name> column, @Nullable ColumnType type) {
    switch (constraint.rule()) {
      case Constraint.Unique unique -> {
        List<Name> keys = unique.columns().isEmpty() ? column : unique.columns();
        there(keys, "column \"%\" named in key does not exist");
        if (table.partitionBy() != null
            && !keys.containsAll(Elements.keys(table.partitionBy().key()))) {
          tally.fails(
              "unique constraint on partitioned table must include all partitioning columns");
        }
      }
      case Constraint.Check(_, var condition) ->
          there(Elements.columns(condition), "column \"%\" does not exist");
      case Constraint.ForeignKey key -> {
        there(key.columns(), "column \"%\" referenced in foreign key constraint does not exist");
        foreign(key, column, type);
      }
      case Constraint.DefaultValue(_, var value) ->
          Names.unknown(value, world).ifPresent(tally::fails);
      case Constraint.Generated(_, var value, _) -> {
        if (Volatility.of(value, world).certain()) {
          tally.fails("generation expression is not immutable");
        }
      }
      case Constraint.NotNull _, Constraint.Null _ -> {}
      case Constraint.Identity _, Constraint.Exclude _ -> {}
    }
  }

  private void there(List<Name> names, String message) {
    for (Name name : names) {
      if (known && !columns.contains(name) && !name.equals(table.name().name())) {
        tally.fails(message.replace("%", name.value()));
      }
    }
  }

  private void foreign(Constraint.ForeignKey key, List<Name> column, @Nullable ColumnType type) {
    QualifiedName name =
        world.created(table.name(), table.persistence() == Create.Persistence.TEMPORARY);
    Relation from =
        Relation.of(name, Relation.Kind.TABLE, false, world.unit())
            .temporary(table.persistence() == Create.Persistence.TEMPORARY)
            .with(Traits.NONE.unlogged(table.persistence() == Create.Persistence.UNLOGGED));
    if (world.resolve(key.references()).equals(name)) {
      return;
    }
    References.check(key, from, tally);
    if (table.persistence() == Create.Persistence.TEMPORARY
        && !world.assumed(world.resolve(key.references())).temporary()
        && world.relation(world.resolve(key.references())).isPresent()) {
      tally.fails("constraints on temporary tables may reference only temporary tables");
    }
    List<@Nullable ColumnType> types = new ArrayList<>();
    if (column.isEmpty()) {
      for (Name it : key.columns()) {
        types.add(
            table.columns().stream()
                .filter(made -> made.name().equals(it))
                .findFirst()
                .map(made -> Types.of(made.type(), world))
                .orElse(null));
      }
    } else {
      types.add(type);
    }
    References.types(key, from, types, tally);
  }
}
