package dev.pgwright.replay.effect;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether constraints can come, change and go.
final class ConstraintChecks {

  private final Relation table;
  private final Alter.AlterTable statement;
  private final World world;
  private final Tally tally;

  ConstraintChecks(Relation table, Alter.AlterTable statement, Tally tally) {
    this.table = table;
    this.statement = statement;
    this.tally = tally;
    this.world = tally.world;
  }

  private String of(Name constraint) {
    return "constraint \"" + constraint + "\" of relation \"" + table.name().name() + "\"";
  }

  /// @param added columns that the same statement adds
  void add(Constraint constraint, List<Name> added) {
    Name name = constraint.name();
    if (name != null && table.limit(name).isPresent()) {
      tally.fails(
          "constraint \""
              + name
              + "\" for relation \""
              + table.name().name()
              + "\" already exists");
      return;
    }
    switch (constraint.rule()) {
      case Constraint.Check(_, var condition) -> {
        check(condition, constraint, added);
      }
      case Constraint.ForeignKey key -> {
        columns(
            key.columns(),
            added,
            "column \"%\" referenced in foreign key constraint does not exist");
        if (table.kind() == Relation.Kind.PARTITIONED && statement.only()) {
          tally.fails("cannot use ONLY for foreign key on partitioned table");
        }
        List<@Nullable ColumnType> from = new ArrayList<>();
        key.columns().forEach(it -> from.add(type(it)));
        types(key, from);
        reference(key);
      }
      case Constraint.Unique unique -> unique(unique, added);
      case Constraint.NotNull(_, var column) -> {
        if (column != null) {
          notNull(column, constraint, added);
        }
      }
      case Constraint.Exclude exclude ->
          columns(Elements.keys(exclude.elements()), added, "column \"%\" does not exist");
      case Constraint.Null _, Constraint.DefaultValue _ -> {}
      case Constraint.Generated _, Constraint.Identity _ -> {}
    }
  }

  private void check(Expr condition, Constraint constraint, List<Name> added) {
    columns(Elements.columns(condition), added, "column \"%\" does not exist");
    boolean heirs = !world.children(table.name()).isEmpty();
    if (statement.only() && heirs && !constraint.attributes().noInherit()) {
      tally.fails("constraint must be added to child tables too");
    } else if (table.kind() == Relation.Kind.PARTITIONED && constraint.attributes().noInherit()) {
      tally.fails("cannot add NO INHERIT constraint to partitioned table");
    }
  }

  private void notNull(Name column, Constraint constraint, List<Name> added) {
    columns(List.of(column), added, missing());
    boolean notValid =
        table.column(column).map(it -> it.notNull() == Attribute.Validity.NOT_VALID).orElse(false);
    if (notValid && !constraint.attributes().notValid()) {
      tally.fails("incompatible NOT VALID constraint on relation \"" + table.name().name() + "\"");
    }
  }

  private String missing() {
    return "column \"%\" of relation \"" + table.name().name() + "\" does not exist";
  }

  private void columns(List<Name> columns, List<Name> added, String message) {
    if (!table.known()) {
      return;
    }
    for (Name column : columns) {
      boolean there =
          table.column(column).isPresent()
              || added.contains(column)
              || column.equals(table.name().name());
      if (!there) {
        tally.fails(message.replace("%", column.value()));
      }
    }
  }

  private @Nullable ColumnType type(Name column) {
    return table.column(column).map(Attribute::type).orElse(null);
  }

  private void unique(Constraint.Unique unique, List<Name> added) {
    columns(unique.columns(), added, "column \"%\" named in key does not exist");
    if (unique.usingIndex() != null) {
      using(unique.usingIndex());
    }
    lacking(unique.columns());
    if (statement.only() && table.kind() == Relation.Kind.PARTITIONED && unique.primary()) {
      return;
    }
    for (Name column : unique.columns()) {
      table
          .column(column)
          .filter(it -> it.fill() == Attribute.Fill.VIRTUAL)
          .ifPresent(
              _ ->
                  tally.fails(
                      unique.primary()
                          ? "primary keys on virtual generated columns are not supported"
                          : "unique constraints on virtual generated columns are not supported"));
      table
          .column(column)
          .filter(it -> it.type() != null && it.type().dimensions() == 0)
          .filter(it -> it.type() != null && NoOrder.has(it.type().name()))
          .ifPresent(
              it ->
                  tally.fails(
                      "data type "
                          + it.type()
                          + " has no default operator class for access method \"btree\""));
    }
  }

  /// A key of a partitioned table has to hold the columns of the partition key.
  private void lacking(List<Name> columns) {
    boolean short_ =
        !columns.isEmpty()
            && world.family(table.name()).stream()
                .anyMatch(it -> !columns.containsAll(it.traits().key()));
    if (short_) {
      tally.fails("unique constraint on partitioned table must include all partitioning columns");
    }
  }

  private void using(Name index) {
    Optional<IndexEntry> known = world.index(table.name().sibling(index.value()));
    if (known.isEmpty() && world.complete()) {
      tally.fails("index \"" + index + "\" does not exist");
    } else if (known.isPresent() && !known.get().table().equals(table.name())) {
      tally.fails(
          "index \"" + index + "\" does not belong to table \"" + table.name().name() + "\"");
    } else if (known.isPresent() && known.get().constraint()) {
      tally.fails("index \"" + index + "\" is already associated with a constraint");
    } else if (table.kind() == Relation.Kind.PARTITIONED) {
      tally.fails(
          "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables");
    }
  }

  /// A constraint that stands at a new column.
  void inline(Constraint constraint, TableElement.Column column) {
    switch (constraint.rule()) {
      case Constraint.ForeignKey key -> {
        if (table.kind() == Relation.Kind.FOREIGN_TABLE) {
          tally.fails("foreign key constraints are not supported on foreign tables");
        }
        reference(key);
        List<@Nullable ColumnType> from = new ArrayList<>();
        from.add(Types.of(column.type(), world));
        types(key, from);
      }
      case Constraint.Unique unique -> {
        if (table.kind() == Relation.Kind.FOREIGN_TABLE) {
          tally.fails("unique constraints are not supported on foreign tables");
        }
        lacking(List.of(column.name()));
        boolean second =
            unique.primary()
                && table.limits().stream().anyMatch(it -> it.kind() == Limit.Kind.PRIMARY_KEY);
        if (second) {
          tally.fails(
              "multiple primary keys for table \"" + table.name().name() + "\" are not allowed");
        }
      }
      case Constraint.Generated(_, var value, _) -> {
        if (Volatility.of(value, world).certain()) {
          tally.fails("generation expression is not immutable");
        }
      }
      case Constraint.Check _, Constraint.NotNull _, Constraint.Null _ -> {}
      case Constraint.DefaultValue _, Constraint.Identity _, Constraint.Exclude _ -> {}
    }
  }

  /// Whether there is a key that a foreign key can point at.
  void reference(Constraint.ForeignKey key) {
    References.check(key, table, tally);
  }

  private void types(Constraint.ForeignKey key, List<@Nullable ColumnType> from) {
    References.types(key, table, from, tally);
  }

  void validate(Name constraint) {
    Optional<Limit> limit = table.limit(constraint);
    if (limit.isEmpty()) {
      unknown(constraint);
    } else if (limit.get().key() || limit.get().kind() == Limit.Kind.EXCLUDE) {
      tally.fails(of(constraint) + " is not a foreign key or check constraint");
    } else if (!limit.get().enforced()) {
      tally.fails("cannot validate NOT ENFORCED constraint");
    }
  }

  private void unknown(Name constraint) {
    if (table.known()) {
      tally.fails(of(constraint) + " does not exist");
    }
  }

  void drop(AlterAction.DropConstraint drop) {
    Optional<Limit> limit = table.limit(drop.constraint());
    if (limit.isEmpty()) {
      if (!drop.ifExists() && !notNull(drop.constraint())) {
        unknown(drop.constraint());
      }
      return;
    }
    if (AlterChecks.inherited(table, limit.get(), world) || partOfKey(limit.get())) {
      tally.fails(
          "cannot drop inherited constraint \""
              + drop.constraint()
              + "\" of relation \""
              + table.name().name()
              + "\"");
    } else if (statement.only()
        && table.kind() == Relation.Kind.PARTITIONED
        && !world.children(table.name()).isEmpty()) {
      tally.fails("cannot remove constraint from only the partitioned table when partitions exist");
    }
  }

  /// Whether a name can be that of a NOT NULL, which has one from 18 on.
  private boolean notNull(Name constraint) {
    return world.version() >= 18 && constraint.value().endsWith("_not_null");
  }

  private boolean partOfKey(Limit limit) {
    return limit.key()
        && table.partition()
        && table.parents().stream()
            .flatMap(it -> world.assumed(it).limits().stream())
            .anyMatch(it -> it.kind() == limit.kind() && it.columns().equals(limit.columns()));
  }

  void alter(AlterAction.AlterConstraint change) {
    Optional<Limit> limit = table.limit(change.constraint());
    if (limit.isEmpty()) {
      unknown(change.constraint());
      return;
    }
    boolean key = limit.get().references() != null;
    if (change.attributes().enforced() != null && !key) {
      tally.fails("cannot alter enforceability of " + of(change.constraint()));
    } else if (change.attributes().deferrable() != null && !key) {
      tally.fails(of(change.constraint()) + " is not a foreign key constraint");
    } else if (key && AlterChecks.inherited(table, limit.get(), world)) {
      tally.fails("cannot alter " + of(change.constraint()) + " of a partition");
    }
  }

  static QualifiedName target(Constraint.ForeignKey key, World world) {
    return world.resolve(key.references());
  }
}
