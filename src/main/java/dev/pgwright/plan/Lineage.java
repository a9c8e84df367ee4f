package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Columns that heirs have from their parents, and that change their type together with theirs.
final class Lineage {

  private Lineage() {}

  /// The same change of all heirs that have the column from its table.
  static List<Change.AlterColumn> below(Draft draft, Change.AlterColumn change) {
    var found = new ArrayList<Change.AlterColumn>();
    if (!draft.partitioned(change.table())) {
      for (QualifiedName heir : draft.old.descendants(change.table())) {
        Column was = column(draft.old, heir, change.before());
        Column now = column(draft.now, heir, change.after());
        if (was != null && now != null) {
          found.add(new Change.AlterColumn(heir, was, now));
        }
      }
    }
    return found;
  }

  private static @Nullable Column column(Needs schema, QualifiedName table, Column like) {
    return schema.table(table).flatMap(it -> it.column(like.name())).orElse(null);
  }

  /// The parent's column among some that a column comes from; empty where it is its table's own.
  static Optional<ObjectId> above(Draft draft, Set<ObjectId> some, ObjectId column) {
    Table table = draft.before.table(column.qualified()).orElse(null);
    return table != null && table.descent() instanceof Descent.Inherits of
        ? of.parents().stream()
            .map(it -> Draft.column(it, column.partName()))
            .filter(some::contains)
            .findFirst()
        : Optional.empty();
  }

  /// Those of some columns that come from no other of them.
  static List<ObjectId> roots(Draft draft, Set<ObjectId> some) {
    return some.stream().filter(it -> above(draft, some, it).isEmpty()).toList();
  }

  /// Whether one of two columns comes from the other.
  static boolean given(Draft draft, Set<ObjectId> some, ObjectId one, ObjectId other) {
    return above(draft, some, one).filter(other::equals).isPresent()
        || above(draft, some, other).filter(one::equals).isPresent();
  }

  /// What keeps a column from changing beside live traffic with those of the tables around; null
  /// for nothing.
  ///
  /// @param group the columns that change together
  static @Nullable String obstacle(Draft draft, Set<ObjectId> group, Change.AlterColumn change) {
    Table table = draft.before.table(change.table()).orElseThrow();
    Table after = draft.after.table(change.table()).orElseThrow();
    if (table.partitioned() || table.descent() instanceof Descent.PartitionOf) {
      return table.name() + " shares its columns with partitions";
    }
    if (!table.descent().equals(after.descent())) {
      return table.name() + " changes its parents, too";
    }
    if (table.descent() instanceof Descent.OfType) {
      return table.name() + " has its columns from a type";
    }
    if (draft.old.children(table.name()).stream().anyMatch(it -> keeps(draft, table, it))) {
      return "other tables inherit from " + table.name() + " until then";
    }
    Optional<ObjectId> above = above(draft, group, change.target());
    if (above.isEmpty()) {
      return inherited(change.before())
          ? change.target().label() + " is its parent's, which keeps its type"
          : null;
    }
    boolean mixed =
        group.stream()
            .anyMatch(
                it -> it.qualified().equals(table.name()) && above(draft, group, it).isEmpty());
    boolean shared =
        own(change.before()) || own(change.after()) || table.parents().size() > 1 || mixed;
    return shared ? table.name() + " has a part of its columns from more than one place" : null;
  }

  /// Whether a child stays, and not as one.
  private static boolean keeps(Draft draft, Table table, QualifiedName heir) {
    return !draft.goneHeirs.contains(heir) && !draft.now.children(table.name()).contains(heir);
  }

  private static boolean inherited(Column column) {
    return column.origin() != Origin.LOCAL;
  }

  /// Whether a table has anything of a parent's column itself, too.
  private static boolean own(Column column) {
    NotNull notNull = column.notNull();
    boolean required =
        notNull != null && notNull.name() != null && notNull.origin() != Origin.INHERITED;
    return column.origin() != Origin.INHERITED || required;
  }
}
