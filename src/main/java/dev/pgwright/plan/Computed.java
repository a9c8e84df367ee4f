package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Plan.Precondition;
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
///
/// Also columns that become generated, whose own values go, and virtual ones that become plain,
/// whose values are stored on the way.
final class Computed {

  private static final int SETS_EXPRESSION = 170000;

  private Computed() {}

  /// Whether a column goes and comes again.
  static boolean again(Draft draft, ObjectId id, Column old, Column now) {
    if (begins(/* old= */ now, /* now= */ old) && !stored(old)) {
      return true;
    }
    if (begins(old, now)) {
      return !owning(draft, id) && draft.policy.approves(id, token(draft, id, now));
    }
    if (!(old.fill() instanceof Fill.Generated(var was, boolean stored))
        || !(now.fill() instanceof Fill.Generated(var wanted, boolean kept))) {
      return false;
    }
    return draft.computedFrom.containsValue(id)
        || stored != kept
        || (!was.equals(wanted) && draft.after.serverVersion() < SETS_EXPRESSION);
  }

  /// Whether a column with values of its own becomes a generated one.
  private static boolean begins(Column old, Column now) {
    return now.fill() instanceof Fill.Generated
        && (old.fill() instanceof Fill.Nothing || old.fill() instanceof Fill.Expression);
  }

  /// Whether a stored generated column becomes a plain one, which has to be made again on the way
  /// back.
  static boolean ends(Column old, Column now) {
    return begins(/* old= */ now, /* now= */ old)
        && stored(old)
        && ColumnChanges.sameType(old, now);
  }

  /// Whether a sequence goes with a column.
  private static boolean owning(Draft draft, ObjectId column) {
    return draft.before.all(Sequence.class).anyMatch(it -> column.equals(it.ownedBy()));
  }

  private static String token(Draft draft, ObjectId id, Column now) {
    return Naming.hash(String.join("\n", draft.policy.source(), id.label(), now.toString()))
        .substring(0, 12);
  }

  /// Refuses what nobody has approved, or what cannot be done.
  ///
  /// @return whether it was refused
  static boolean refused(Draft draft, ObjectId id, Column old, Column now) {
    if (!(now.fill() instanceof Fill.Generated) || old.fill() instanceof Fill.Generated) {
      return false;
    }
    boolean approvable = begins(old, now) && !owning(draft, id);
    draft.refuse(
        id,
        "an existing column cannot become a generated one",
        approvable
            ? "approve that its values go for computed ones with --approve-drop "
                + id.label()
                + ", or add a column of another name and move the values over"
            : "add a column of another name and move the values over");
    return true;
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
    boolean written = stored(now) || begins(/* old= */ now, /* now= */ old);
    if (written) {
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
    nowhereNull(draft, table, old, now);
    var up = new ArrayList<Operation>(drop(table, old));
    up.addAll(filled(draft, draft.now, table, old, now));
    var down = new ArrayList<Operation>(drop(table, now));
    down.addAll(filled(draft, draft.old, table, now, old));
    Action action =
        Action.of("alter " + now.name() + " of " + Draft.brief(table), Stage.LONG, up, down)
            .altering(id)
            .locking(
                draft.held(table, Lock.ACCESS_EXCLUSIVE, written ? Work.REWRITE : Work.CATALOG));
    String values = "the values of " + table + "." + now.name();
    draft.add(
        begins(old, now) || begins(/* old= */ now, /* now= */ old)
            ? action.losing(values + " that are not computed", "copy the column first")
            : action);
  }

  /// What is computed may be NULL where the column may not be.
  private static void nowhereNull(Draft draft, QualifiedName table, Column old, Column now) {
    boolean required = now.notNull() != null || (begins(old, now) && old.notNull() != null);
    if (required
        && now.fill() instanceof Fill.Generated(var sql, _)
        && !(old.notNull() != null && now.fill().equals(old.fill()))) {
      draft.preconditions.add(
          new Precondition(
              table,
              "rows have no value that " + now.name() + " is computed as",
              "SELECT ctid FROM " + table.sql() + " WHERE (" + sql + ") IS NULL"));
    }
  }

  /// A column that takes the place of another one; one that is not generated any more has what was
  /// computed.
  private static List<Operation> filled(
      Draft draft, Needs schema, QualifiedName table, Column from, Column to) {
    if (!(from.fill() instanceof Fill.Generated(var sql, _)) || !begins(to, from)) {
      return add(draft, schema, table, to);
    }
    String value = ColumnChanges.sameType(from, to) ? sql : "(" + sql + ")::" + to.type();
    Column computed = to.filled(new Fill.Generated(value, true));
    var operations = new ArrayList<Operation>(add(draft, schema, table, computed));
    operations.add(
        new Operation.Execute(
            Ddl.alter(table, "ALTER COLUMN " + to.name().sql() + " DROP EXPRESSION").getFirst()));
    if (to.fill() instanceof Fill.Expression(var given)) {
      operations.add(new Operation.SetDefault(table, to.name(), given));
    }
    return operations;
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

  /// A column that is computed again on the way back, with what goes along when it does.
  static List<Operation> restored(Draft draft, QualifiedName table, Column column) {
    var operations = new ArrayList<Operation>(drop(table, column));
    operations.addAll(add(draft, draft.old, table, column));
    for (ObjectId part : parts(draft, Draft.column(table, column.name()))) {
      SchemaObject was = draft.before.find(part).orElseThrow();
      if (draft.after.find(part).filter(was::equals).isPresent()) {
        operations.addAll(Rebuild.creation(was));
        operations.addAll(Comments.of(draft.old, part));
      }
    }
    return operations;
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
