package dev.pgwright.replay.effect;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Constraint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a foreign key needs of the table it points at.
final class References {

  private References() {}

  /// @param from the table that has the key; it may be the same
  static void check(Constraint.ForeignKey key, Relation from, Tally tally) {
    World world = tally.world;
    if (Existence.missing(key.references(), world)
        && !world.resolve(key.references()).equals(from.name())) {
      tally.fails("relation \"" + key.references().sql() + "\" does not exist");
      return;
    }
    Relation other = world.assumed(ConstraintChecks.target(key, world));
    if (other.kind() == Relation.Kind.VIEW || other.kind() == Relation.Kind.MATERIALIZED_VIEW) {
      tally.fails("referenced relation \"" + other.name().name() + "\" is not a table");
    } else if (!other.known() || (other.name().equals(from.name()) && !from.known())) {
      return;
    }
    boolean primary = other.limits().stream().anyMatch(it -> it.kind() == Limit.Kind.PRIMARY_KEY);
    persistence(from, other, tally);
    if (key.referenced().isEmpty()) {
      if (!primary) {
        tally.fails("there is no primary key for referenced table \"" + other.name().name() + "\"");
      }
      return;
    }
    for (Name column : key.referenced()) {
      if (other.column(column).isEmpty()) {
        tally.fails(
            "column \"" + column + "\" referenced in foreign key constraint does not exist");
        return;
      }
    }
    if (!unique(other, key.referenced(), world)) {
      tally.fails(
          "there is no unique constraint matching given keys for referenced table \""
              + other.name().name()
              + "\"");
    }
  }

  private static void persistence(Relation from, Relation other, Tally tally) {
    if (other.traits().unlogged() && !from.traits().unlogged() && !from.temporary()) {
      tally.fails("constraints on permanent tables may reference only permanent tables");
    }
  }

  private static boolean unique(Relation table, List<Name> columns, World world) {
    for (IndexEntry index : world.indexesOf(table.name())) {
      if (index.unique() && index.plain() && same(index.keys(), columns)) {
        return true;
      }
    }
    return table.limits().stream().anyMatch(it -> it.key() && same(it.columns(), columns));
  }

  private static boolean same(List<Name> one, List<Name> other) {
    return one.size() == other.size() && one.containsAll(other);
  }

  /// Whether values can be compared.
  static void types(
      Constraint.ForeignKey key, Relation from, List<@Nullable ColumnType> types, Tally tally) {
    World world = tally.world;
    Relation other = world.assumed(ConstraintChecks.target(key, world));
    List<Name> referenced =
        key.referenced().isEmpty()
            ? other.limits().stream()
                .filter(it -> it.kind() == Limit.Kind.PRIMARY_KEY)
                .flatMap(it -> it.columns().stream())
                .toList()
            : key.referenced();
    if (other.known() && !referenced.isEmpty() && referenced.size() != types.size()) {
      tally.fails("number of referencing and referenced columns for foreign key disagree");
      return;
    }
    for (int i = 0; i < Math.min(types.size(), referenced.size()); i++) {
      ColumnType type = types.get(i);
      Optional<ColumnType> to =
          other.column(referenced.get(i)).map(Attribute::type).flatMap(Optional::ofNullable);
      if (type != null && to.isPresent() && Casting.incomparable(type, to.get(), world)) {
        tally.fails(
            "foreign key constraint on \"" + from.name().name() + "\" cannot be implemented");
      }
    }
  }
}
