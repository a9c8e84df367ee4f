package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Generated columns that have to be made again: no statement changes their expression before
/// PostgreSQL 17, none makes a stored one virtual, and none changes the type of what one is
/// computed from. No value is lost, since each follows from the others of its row.
final class Computed {

  private static final int SETS_EXPRESSION = 170000;

  private Computed() {}

  /// Whether a column goes and comes again.
  static boolean again(Draft draft, ObjectId id, Column old, Column now) {
    if (!(old.fill() instanceof Fill.Generated(var was, boolean stored))
        || !(now.fill() instanceof Fill.Generated(var wanted, boolean kept))) {
      return false;
    }
    return draft.computedFrom.containsValue(id)
        || stored != kept
        || (!was.equals(wanted) && draft.after.serverVersion() < SETS_EXPRESSION);
  }

  /// The changes with those of generated columns whose only changing source changes its type.
  static List<Change> around(Draft draft, List<Change> changes) {
    var sources = new LinkedHashMap<ObjectId, List<Change.AlterColumn>>();
    for (Change change : changes) {
      if (change instanceof Change.AlterColumn it
          && !(it.before().fill() instanceof Fill.Generated)
          && !ColumnChanges.sameType(it.before(), it.after())) {
        for (ObjectId id : draft.old.on(it.target())) {
          if (id.kind() == ObjectKind.COLUMN && id.qualified().equals(it.table())) {
            sources.computeIfAbsent(id, _ -> new ArrayList<>()).add(it);
          }
        }
      }
    }
    var all = new ArrayList<Change>(changes);
    for (Map.Entry<ObjectId, List<Change.AlterColumn>> entry : sources.entrySet()) {
      ObjectId id = entry.getKey();
      Optional<Column> old = EnumSwap.column(draft.before, id);
      Optional<Column> now = EnumSwap.column(draft.after, id);
      ObjectId source = entry.getValue().getFirst().target();
      if (entry.getValue().size() == 1
          && !draft.computedFrom.containsKey(source)
          && generated(old)
          && generated(now)) {
        draft.computedFrom.put(source, id);
        if (changes.stream().noneMatch(it -> it.target().equals(id))) {
          all.add(new Change.AlterColumn(id.qualified(), old.get(), now.get()));
        }
      }
    }
    return all;
  }

  private static boolean generated(Optional<Column> column) {
    return column.filter(it -> it.fill() instanceof Fill.Generated).isPresent();
  }

  /// What goes and comes with a column: its indexes, constraints and statistics.
  static List<ObjectId> parts(Draft draft, ObjectId column) {
    return new TreeSet<>(draft.old.on(column))
        .stream()
            .filter(
                it ->
                    it.kind() == ObjectKind.INDEX
                        || it.kind() == ObjectKind.CONSTRAINT
                        || it.kind() == ObjectKind.STATISTICS)
            .filter(draft.before.objects()::containsKey)
            .toList();
  }

  /// Makes a column again, unless the change of its source does.
  static void plan(Draft draft, QualifiedName table, Column old, Column now) {
    ObjectId id = Draft.column(table, now.name());
    if (stored(now)) {
      draft.concerns.add(
          id.label()
              + " is made again, which writes every row of "
              + table
              + " under ACCESS EXCLUSIVE, since a stored generated column is computed for every row;"
              + " PostgreSQL has no other way: choose a quiet moment");
    }
    if (draft.computedFrom.containsValue(id)) {
      return;
    }
    var up = new ArrayList<Operation>(drop(table, old));
    up.addAll(add(draft, draft.now, table, now));
    var down = new ArrayList<Operation>(drop(table, now));
    down.addAll(add(draft, draft.old, table, old));
    draft.add(
        Action.of("alter " + now.name() + " of " + Draft.brief(table), Stage.LONG, up, down)
            .altering(id)
            .locking(
                draft.held(
                    table, Lock.ACCESS_EXCLUSIVE, stored(now) ? Work.REWRITE : Work.CATALOG)));
  }

  /// The change of a column around which another one is made again.
  ///
  /// @param schema how the other one is to be made
  static List<Operation> wrapped(
      Draft draft, ObjectId source, Needs schema, List<Operation> change) {
    ObjectId id = draft.computedFrom.get(source);
    if (id == null) {
      return change;
    }
    Column column = EnumSwap.column(schema.schema(), id).orElseThrow();
    var all = new ArrayList<Operation>(drop(id.qualified(), column));
    all.addAll(change);
    all.addAll(add(draft, schema, id.qualified(), column));
    return all;
  }

  /// A column with the one that is made again around its change.
  static ObjectId[] altered(Draft draft, ObjectId source) {
    ObjectId id = draft.computedFrom.get(source);
    return id == null ? new ObjectId[] {source} : new ObjectId[] {source, id};
  }

  /// Whether rows are written again because of what is computed from a column.
  static boolean written(Draft draft, ObjectId source) {
    ObjectId id = draft.computedFrom.get(source);
    return id != null
        && (stored(EnumSwap.column(draft.after, id).orElseThrow())
            || stored(EnumSwap.column(draft.before, id).orElseThrow()));
  }

  private static List<Operation> drop(QualifiedName table, Column column) {
    return List.of(new Operation.DropColumn(table, column.name()));
  }

  private static List<Operation> add(
      Draft draft, Needs schema, QualifiedName table, Column column) {
    ObjectId id = Draft.column(table, column.name());
    var operations = new ArrayList<Operation>(ColumnPlans.adding(draft, table, column));
    operations.addAll(ColumnPlans.unvalidated(table, column));
    operations.addAll(Comments.of(schema, id));
    operations.addAll(AccessPlans.onColumn(schema.schema(), id));
    return operations;
  }

  static boolean stored(Column column) {
    return column.fill() instanceof Fill.Generated(_, boolean stored) && stored;
  }
}
