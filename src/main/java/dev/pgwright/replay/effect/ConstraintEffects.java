package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Constraint;
import java.util.List;
import java.util.Optional;

/// `add constraint`.
final class ConstraintEffects {

  private final Constraint constraint;
  private final Relation table;
  private final Alter.AlterTable statement;
  private final Tally tally;
  private final World world;

  ConstraintEffects(
      Constraint constraint, Relation table, Alter.AlterTable statement, Tally tally) {
    this.constraint = constraint;
    this.table = table;
    this.statement = statement;
    this.tally = tally;
    this.world = tally.world;
  }

  void add() {
    boolean trusted =
        constraint.attributes().notValid()
            || Boolean.FALSE.equals(constraint.attributes().enforced());
    switch (constraint.rule()) {
      case Constraint.Check _ -> {
        if (!trusted) {
          tally.scan(table);
          tally.because("rows must satisfy the CHECK");
        }
      }
      case Constraint.ForeignKey key -> foreignKey(key, trusted);
      case Constraint.Unique unique -> key(unique);
      case Constraint.Exclude _ -> {
        build();
        tally.because("rows must satisfy the exclusion constraint");
      }
      case Constraint.NotNull(_, var column) -> {
        if (!trusted) {
          NotNullEffects.add(table, column, statement, tally);
        }
      }
      case Constraint.Null _, Constraint.DefaultValue _ -> {}
      case Constraint.Generated _, Constraint.Identity _ -> {}
    }
  }

  private void foreignKey(Constraint.ForeignKey key, boolean trusted) {
    QualifiedName other = world.resolve(key.references());
    tally.lockFamily(other, Lock.SHARE_ROW_EXCLUSIVE);
    if (trusted) {
      boolean partitioned = table.kind() == Relation.Kind.PARTITIONED;
      if (partitioned && constraint.attributes().notValid() && world.version() < 18) {
        tally.fails(
            "cannot add NOT VALID foreign key on partitioned table \""
                + table.name().name()
                + "\" referencing relation \""
                + other.name()
                + "\"");
      }
      return;
    }
    if (table.kind() != Relation.Kind.PARTITIONED) {
      tally.work(table.name(), Work.VALIDATE);
    }
    tally.because("every value must be found in " + other);
  }

  private void key(Constraint.Unique unique) {
    if (unique.usingIndex() != null) {
      usingIndex(unique);
      return;
    }
    build();
    if (unique.primary()) {
      boolean nullable = unique.columns().stream().anyMatch(it -> !required(it));
      if (nullable) {
        world.family(table.name()).stream()
            .filter(it -> !it.partition() || it.name().equals(table.name()))
            .forEach(tally::scan);
        boolean notValid =
            unique.columns().stream()
                .flatMap(it -> table.column(it).stream())
                .anyMatch(it -> it.notNull() == Attribute.Validity.NOT_VALID);
        if (notValid) {
          tally.fails("cannot create primary key on a column whose NOT NULL is not valid");
        }
      }
      if (table.limits().stream().anyMatch(it -> it.kind() == Limit.Kind.PRIMARY_KEY)) {
        tally.fails(
            "multiple primary keys for table \"" + table.name().name() + "\" are not allowed");
      }
    }
    tally.because("no two rows may share their values");
  }

  private void usingIndex(Constraint.Unique unique) {
    boolean second =
        unique.primary()
            && table.limits().stream().anyMatch(it -> it.kind() == Limit.Kind.PRIMARY_KEY);
    if (second) {
      tally.fails(
          "multiple primary keys for table \"" + table.name().name() + "\" are not allowed");
      return;
    }
    Optional<IndexEntry> index =
        world.index(table.name().sibling(String.valueOf(unique.usingIndex())));
    if (index.isPresent() && (!index.get().plain() || !index.get().unique())) {
      tally.fails(
          index.get().unique()
              ? "\"" + unique.usingIndex() + "\" is a partial index or contains expressions"
              : "\"" + unique.usingIndex() + "\" is not a unique index");
      return;
    }
    List<Name> columns = index.map(IndexEntry::keys).orElse(List.of());
    if (unique.primary() && columns.stream().anyMatch(it -> !required(it))) {
      boolean notValid =
          columns.stream()
              .flatMap(it -> table.column(it).stream())
              .anyMatch(it -> it.notNull() == Attribute.Validity.NOT_VALID);
      if (notValid) {
        tally.fails("the NOT NULL constraint of a column is not valid");
        return;
      }
      tally.scan(table);
      tally.because("no row may hold NULL in a column of the key");
    }
  }

  private boolean required(Name column) {
    return table.column(column).map(it -> it.notNull() == Attribute.Validity.VALID).orElse(false)
        || table.limits().stream().anyMatch(it -> NotNullEffects.proves(it, column));
  }

  private void build() {
    if (table.kind() != Relation.Kind.PARTITIONED) {
      tally.work(table.name(), Work.INDEX_BUILD);
    }
  }
}
