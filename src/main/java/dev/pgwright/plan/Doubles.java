package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Schema.Dependency;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Keys that go while others on the same columns stay, before anything else is done: foreign keys
/// lean on the one that the server found first, and so would those that come.
///
/// @param steps what takes the keys away and lets their foreign keys lean on those that stay
/// @param before the older schema as it is then
record Doubles(List<Step> steps, Schema before) {

  /// Keys of one table on the same columns.
  ///
  /// @param going [Constraint] or [Index], ordered
  /// @param stays what foreign keys lean on afterwards
  /// @param leaning foreign keys of one that goes
  private record Same(List<SchemaObject> going, ObjectId stays, List<Constraint> leaning) {}

  /// Keys that a foreign key would lean on if it came while they are there.
  static List<ObjectId> inTheWay(Needs old, Constraint key) {
    if (key.references() == null) {
      return List.of();
    }
    var columns = key.referencedColumns().stream().map(Name::sql).sorted().toList();
    return old.parts(key.references()).stream()
        .filter(it -> columns(it).filter(columns::equals).isPresent())
        .map(SchemaObject::id)
        .toList();
  }

  /// Empty where there are none.
  ///
  /// @param changes all that are approved
  static Optional<Doubles> of(Draft plan, List<Change> changes) {
    var doomed = new LinkedHashSet<ObjectId>();
    for (Change change : changes) {
      if (change instanceof Change.Drop(var object) && isKey(plan, object)) {
        doomed.add(object.id());
      }
    }
    var found = new ArrayList<Same>();
    var seen = new TreeSet<ObjectId>();
    for (ObjectId id : doomed) {
      if (seen.add(id)) {
        Optional<Same> same = same(plan, plan.before.find(id).orElseThrow(), doomed);
        same.ifPresent(it -> it.going().forEach(gone -> seen.add(gone.id())));
        same.ifPresent(found::add);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(planned(plan, found));
  }

  /// The plan of everything else behind them.
  ///
  /// @param first steps that come before them
  Plan then(Draft draft, List<Step> first, Plan rest) {
    if (!rest.refusals().isEmpty()) {
      return rest;
    }
    var locks = new LockOrder(draft.old, draft.now);
    return rest.behind(
        Stream.concat(first.stream(), steps.stream()).map(locks::of).toList(), List.of());
  }

  private static Doubles planned(Draft plan, List<Same> found) {
    var draft = new Draft(plan.before, plan.after, plan.policy, plan.judge);
    Schema schema = plan.before;
    for (Same it : found) {
      plan(draft, it);
      schema = without(schema, it);
    }
    try {
      return new Doubles(Schedule.steps(draft.actions, draft.old, draft.old), schema);
    } catch (Schedule.Circle circle) {
      throw new IllegalStateException(circle);
    }
  }

  private static boolean isKey(Draft plan, SchemaObject object) {
    return columns(object).isPresent()
        && plan.stands(table(object))
        && !plan.partitioned(table(object))
        && plan.after.table(table(object)).isPresent();
  }

  private static QualifiedName table(SchemaObject key) {
    return key instanceof Constraint it ? it.table() : ((Index) key).table();
  }

  /// The columns of what foreign keys may lean on, ordered; empty for anything else.
  private static Optional<List<String>> columns(SchemaObject object) {
    return switch (object) {
      case Constraint it when ConstraintPlans.concurrent(it) && it.partOf() == null ->
          Optional.of(it.columns().stream().map(Name::sql).sorted().toList());
      case Index it
          when it.unique() && it.valid() && it.predicate() == null && it.partOf() == null ->
          Optional.of(it.keys().stream().sorted().toList());
      default -> Optional.empty();
    };
  }

  private static Optional<Same> same(Draft plan, SchemaObject key, Set<ObjectId> doomed) {
    List<SchemaObject> all =
        plan.old.parts(table(key)).stream()
            .filter(it -> columns(it).equals(columns(key)))
            .filter(it -> !(it instanceof Constraint constraint && constraint.deferrable()))
            .toList();
    List<SchemaObject> going = all.stream().filter(it -> doomed.contains(it.id())).toList();
    Optional<ObjectId> stays =
        all.stream().map(SchemaObject::id).filter(it -> !doomed.contains(it)).findFirst();
    List<Constraint> leaning =
        going.stream()
            .flatMap(it -> plan.old.on(it.id()).stream())
            .map(it -> plan.before.objects().get(it))
            .filter(Objects::nonNull)
            .flatMap(it -> it instanceof Constraint one ? Stream.of(one) : Stream.empty())
            .toList();
    boolean plain =
        leaning.stream()
            .allMatch(
                it ->
                    it.type() == Constraint.Type.FOREIGN_KEY
                        && it.partOf() == null
                        && !plan.partitioned(it.table()));
    return stays.isEmpty() || leaning.isEmpty() || !plain
        ? Optional.empty()
        : Optional.of(new Same(going, stays.get(), leaning));
  }

  private static void plan(Draft draft, Same same) {
    var up = new ArrayList<Operation>();
    same.leaning().forEach(it -> up.add(ConstraintPlans.drop(it)));
    same.going().forEach(it -> up.add(Rebuild.drop(it)));
    same.leaning().forEach(it -> up.addAll(again(draft, it)));
    Action action = Action.of(title(same.going().getFirst()), Stage.NORMAL, up, List.of());
    for (SchemaObject it : same.going()) {
      action =
          (it instanceof Constraint key
                  ? Regained.afterwards(draft, key, action)
                  : action.preparing(KeyIndex.rebuilt((Index) it)))
              .dropping(it.id())
              .locking(draft.held(table(it), Lock.ACCESS_EXCLUSIVE, Work.CATALOG));
    }
    for (Constraint it : same.leaning()) {
      action =
          action
              .preparing(proven(it) ? proof(it) : List.of())
              .locking(ConstraintPlans.dropping(draft, it));
    }
    Action added = draft.add(action);
    for (Constraint it : same.leaning()) {
      if (proven(it)) {
        draft.add(
            ColumnPlans.validate(draft, it.table(), it.name())
                .after(added)
                .locking(
                    draft.heldByParts(
                        Objects.requireNonNull(it.references()), Lock.ROW_SHARE, Work.SCAN)));
      }
    }
  }

  private static boolean proven(Constraint it) {
    return it.validated() && it.enforced();
  }

  /// For a way back that begins before the step that proves it.
  private static List<Operation> proof(Constraint it) {
    return List.of(Bound.patience("0"), new Operation.ValidateConstraint(it.table(), it.name()));
  }

  private static List<Operation> again(Draft draft, Constraint it) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddConstraint(it, proven(it)));
    operations.addAll(Comments.of(draft.old, it.id()));
    return operations;
  }

  private static String title(SchemaObject key) {
    return "drop " + (key instanceof Constraint it ? it.name() : ((Index) key).name().name());
  }

  private static Schema without(Schema schema, Same same) {
    List<ObjectId> gone = same.going().stream().map(SchemaObject::id).toList();
    var objects = new TreeMap<>(schema.objects());
    var comments = new TreeMap<>(schema.comments());
    gone.forEach(objects::remove);
    gone.forEach(comments::remove);
    var dependencies = new ArrayList<Dependency>();
    for (Dependency it : schema.dependencies()) {
      if (!gone.contains(it.dependent())) {
        dependencies.add(
            gone.contains(it.on()) ? new Dependency(it.dependent(), same.stays()) : it);
      }
    }
    return new Schema(
        schema.serverVersion(),
        objects,
        comments,
        dependencies,
        schema.unhandled(),
        schema.access());
  }
}
