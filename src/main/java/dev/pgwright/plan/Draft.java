package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Plan.AddedConstraint;
import dev.pgwright.plan.Plan.AddedIndex;
import dev.pgwright.plan.Plan.Approval;
import dev.pgwright.plan.Plan.Precondition;
import dev.pgwright.plan.Plan.Refusal;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A plan while it is being made: what is known, and what has been decided so far.
final class Draft {

  final Schema before;
  final Schema after;
  final Needs old;
  final Needs now;
  final Policy policy;
  final Judge judge;

  final List<Action> actions = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final List<Precondition> preconditions = new ArrayList<>();
  final List<Approval> approvals = new ArrayList<>();
  final List<ObjectId> kept = new ArrayList<>();
  final List<String> concerns = new ArrayList<>();
  final List<AddedIndex> indexes = new ArrayList<>();
  final List<AddedConstraint> constraints = new ArrayList<>();

  /// Generated columns that go and come again around a change of type, by the column that they are
  /// computed from.
  final Map<ObjectId, ObjectId> computedFrom = new TreeMap<>();

  /// Generated columns that go and come again.
  final Set<ObjectId> computed = new TreeSet<>();

  /// The last action that makes a column NOT NULL, by column.
  final Map<ObjectId, Action> notNull = new TreeMap<>();

  /// What writes the values of a column into existing rows, by column.
  final Map<ObjectId, Action> filled = new TreeMap<>();

  /// Enum types that are replaced by new ones of the same name.
  final Set<ObjectId> swapped = new TreeSet<>();

  /// How columns change their type, where they do.
  final Map<ObjectId, Typing> typings = new TreeMap<>();

  /// Views and routines that go and come back around work that takes long.
  final Set<ObjectId> beside = new TreeSet<>();

  /// What goes by itself when something else does.
  final Set<ObjectId> carried = new TreeSet<>();

  /// Columns whose default is taken away and given back around something that it needs.
  final Set<ObjectId> defaultless = new TreeSet<>();

  /// Indexes and keys of partitioned tables that are made again.
  final Set<ObjectId> remade = new TreeSet<>();

  /// Heirs that are dropped, which goes before their parents change.
  final Set<QualifiedName> goneHeirs = new TreeSet<>();

  /// What puts back on the way back what the way back of something else overwrites; goes first.
  final List<Action> restoring = new ArrayList<>();

  /// Which enum types have to be replaced, and may be.
  final Map<ObjectId, Boolean> swaps = new TreeMap<>();

  /// What writes columns again in place, by table.
  final Map<QualifiedName, List<Action>> rewrites = new TreeMap<>();

  /// Columns that change their type beside live traffic.
  final Set<ObjectId> expanded = new TreeSet<>();

  /// Why columns that should change their type beside live traffic cannot.
  final Map<ObjectId, String> obstacles = new TreeMap<>();

  private List<Action> awaited = List.of();

  private final Set<QualifiedName> existing = new TreeSet<>();
  private final Set<QualifiedName> again = new TreeSet<>();

  Draft(Schema before, Schema after, Policy policy, Judge judge) {
    this.before = before;
    this.after = after;
    this.old = Needs.of(before);
    this.now = Needs.of(after);
    this.policy = policy;
    this.judge = judge;
    for (ObjectId id : before.objects().keySet()) {
      if (id.kind() == ObjectKind.TABLE
          || id.kind() == ObjectKind.FOREIGN_TABLE
          || id.kind() == ObjectKind.MATERIALIZED_VIEW) {
        existing.add(id.qualified());
      }
    }
  }

  /// Whether a relation stood before the plan, so that others may be using it.
  boolean stands(QualifiedName relation) {
    return existing.contains(relation) && !again.contains(relation);
  }

  /// These relations are dropped and created again, so that nobody uses the new ones yet.
  void madeAgain(List<QualifiedName> relations) {
    again.addAll(relations);
  }

  /// The lock of a statement on a table, which goes for its partitions and heirs too, as a list;
  /// empty for a relation that nobody else knows yet.
  List<Held> held(QualifiedName relation, Lock lock, Work work) {
    var held = new ArrayList<Held>(heldAlone(relation, lock, work));
    old.descendants(relation).stream()
        .filter(it -> !goneHeirs.contains(it))
        .forEach(it -> held.addAll(heldAlone(it, lock, work)));
    return held;
  }

  /// The lock of a statement that leaves the children of a table alone.
  List<Held> heldAlone(QualifiedName relation, Lock lock, Work work) {
    return existing.contains(relation) ? List.of(new Held(relation, lock, work)) : List.of();
  }

  /// The lock of a statement that goes for partitions, and leaves other children alone.
  List<Held> heldByParts(QualifiedName relation, Lock lock, Work work) {
    return partitioned(relation) ? held(relation, lock, work) : heldAlone(relation, lock, work);
  }

  /// Whether the rows of a table are in partitions, before or afterwards.
  boolean partitioned(QualifiedName table) {
    return after.table(table).or(() -> before.table(table)).filter(Table::partitioned).isPresent();
  }

  List<Held> exclusive(QualifiedName relation) {
    return held(relation, Lock.ACCESS_EXCLUSIVE, Work.CATALOG);
  }

  /// Takes an action in, with the comments of what it makes again in either direction.
  ///
  /// @return the action that others wait for
  Action add(Action action) {
    Action commented = Comments.carried(this, action.after(awaited.toArray(Action[]::new)));
    actions.add(AccessPlans.carried(this, commented));
    return actions.getLast();
  }

  /// Whatever the work takes in comes after these actions.
  void awaiting(List<Action> others, Runnable work) {
    List<Action> outer = awaited;
    awaited = Stream.concat(outer.stream(), others.stream()).toList();
    work.run();
    awaited = outer;
  }

  /// Whether it is a column that goes.
  boolean leaves(ObjectId id) {
    return id.kind() == ObjectKind.COLUMN && !after.hasColumn(id) && !kept.contains(id);
  }

  /// Whether the table of a column may be written again under a strong lock.
  boolean mayRewrite(ObjectId column) {
    return policy.allowsRewrite(column) || policy.sizes().small(column.qualified());
  }

  /// When views and routines go or come.
  Stage stage(ObjectId id) {
    return beside.contains(id) ? Stage.BESIDE : Stage.NORMAL;
  }

  /// Takes an action in as it is.
  Action addBare(Action action) {
    actions.add(action);
    return action;
  }

  void refuse(ObjectId object, String difference, String remedy) {
    refusals.add(new Refusal(object, difference, remedy));
  }

  /// What a person would look at first among what actions change.
  ObjectId subject(List<Action> some) {
    return some.stream()
        .flatMap(it -> Stream.of(it.drops(), it.creates(), it.alters(), it.ties().uses()))
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a circle of nothing: " + some));
  }

  static ObjectId column(QualifiedName table, Name column) {
    return ObjectId.part(ObjectKind.COLUMN, table, column);
  }

  /// The NOT NULL constraint of a column; empty where it has none of a name.
  static List<ObjectId> notNull(QualifiedName table, Column column) {
    Column.NotNull notNull = column.notNull();
    return notNull == null || notNull.name() == null
        ? List.of()
        : List.of(ObjectId.part(ObjectKind.CONSTRAINT, table, notNull.name()));
  }

  static ObjectId table(QualifiedName table) {
    return ObjectId.of(ObjectKind.TABLE, table);
  }

  /// The name for titles: without the schema `public`.
  static String brief(QualifiedName name) {
    return name.schema().value().equals("public") ? name.name().value() : name.toString();
  }
}
