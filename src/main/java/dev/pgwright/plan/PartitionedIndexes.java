package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Indexes and keys of partitioned tables that may hold rows: built beside live traffic on each
/// partition, then put together.
final class PartitionedIndexes {

  private PartitionedIndexes() {}

  /// Whether an index is planned here, or with its parent's, which is.
  static boolean covers(Draft draft, Index index) {
    return root(draft, index.table())
        || (index.partOf() != null
            && Branches.plannedAbove(
                draft, index.table(), ObjectId.of(ObjectKind.INDEX, index.partOf())));
  }

  /// The same for a key.
  static boolean covers(Draft draft, Constraint key) {
    return root(draft, key.table())
        || Branches.above(draft, key)
            .filter(it -> Branches.plannedAbove(draft, key.table(), it))
            .isPresent();
  }

  private static boolean root(Draft draft, QualifiedName table) {
    return draft.stands(table) && draft.partitioned(table);
  }

  private static boolean within(Draft draft, Index index) {
    return index.partOf() != null
        && Branches.plannedAbove(
            draft, index.table(), ObjectId.of(ObjectKind.INDEX, index.partOf()));
  }

  static Action create(Draft draft, Index index, Action... after) {
    Branches<Index> tree = Branches.of(draft.after, draft.old, index);
    Action action =
        Action.of(
                "create " + index.name().name(),
                Stage.CONCURRENT,
                IndexPlans.remembering(draft, index, building(tree)),
                dropping(tree))
            .creating(tree.ids())
            .after(after)
            .locking(draft.heldAlone(index.table(), Lock.SHARE, Work.CATALOG))
            .locking(locks(draft, tree));
    return draft.add(action);
  }

  /// Plans a new index of a partitioned table; nothing where its parent's does.
  static void create(Draft draft, Index index) {
    if (!within(draft, index)) {
      create(draft, index, new Action[0]);
    }
  }

  /// Whether it is a new index of a partitioned table that nobody uses yet, and some partitions
  /// have no part of it: they would get one when they are attached.
  static boolean late(Draft draft, Change change) {
    return change instanceof Change.Create(Index it)
        && !it.valid()
        && draft.partitioned(it.table())
        && !draft.stands(it.table());
  }

  /// Plans such an index, with the parts that it has, once the partitions are attached.
  static void createLate(Draft draft, Index index) {
    IndexPlans.report(draft, index);
    List<Index> parts = parts(draft.now, index);
    List<QualifiedName> below = draft.now.descendants(index.table());
    Action[] attaching =
        draft.actions.stream()
            .filter(
                it ->
                    it.alters().stream()
                        .anyMatch(
                            id -> id.kind() == ObjectKind.TABLE && below.contains(id.qualified())))
            .toArray(Action[]::new);
    draft.add(
        Action.of(
                "create " + index.name().name(),
                Stage.NORMAL,
                assembled(draft.now, index),
                index.partOf() == null ? List.of(drop(index, false)) : List.of())
            .creating(index.id())
            .using(parts.stream().map(Index::id).toArray(ObjectId[]::new))
            .after(attaching));
  }

  /// Such an index, put together with the parts that it has.
  static List<Operation> assembled(Needs schema, Index index) {
    var operations = new ArrayList<Operation>(IndexPlans.creation(index));
    parts(schema, index).forEach(it -> operations.add(Branches.attachment(index, it)));
    return operations;
  }

  private static List<Index> parts(Needs schema, Index index) {
    return schema.children(index.table()).stream()
        .flatMap(child -> schema.parts(child).stream())
        .flatMap(it -> it instanceof Index part ? Stream.of(part) : Stream.empty())
        .filter(it -> index.name().equals(it.partOf()))
        .toList();
  }

  private static List<Held> locks(Draft draft, Branches<Index> tree) {
    var held = new ArrayList<Held>();
    for (Branches<Index> it : tree.all()) {
      boolean top = it.equals(tree);
      if (!top) {
        held.addAll(
            draft.heldAlone(
                it.part().table(),
                it.leaf() ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.SHARE,
                it.leaf() ? Work.BUILD : Work.CATALOG));
      }
    }
    return held;
  }

  /// Can be run again: what is there of an earlier run goes first.
  static List<Operation> building(Branches<Index> tree) {
    var operations = new ArrayList<Operation>();
    operations.add(Bound.patience("3s"));
    for (Branches<Index> it : tree.all()) {
      if (!it.leaf()) {
        operations.add(drop(it.part(), false));
      }
    }
    for (Branches<Index> it : tree.all()) {
      if (!it.leaf()) {
        operations.add(new Operation.CreateIndex(it.part(), false));
        operations.addAll(IndexPlans.statistics(it.part()));
      }
    }
    operations.add(Bound.patience("0"));
    grow(tree, operations);
    return operations;
  }

  private static void grow(Branches<Index> tree, List<Operation> operations) {
    for (Branches<Index> it : tree.below()) {
      if (it.leaf()) {
        operations.add(drop(it.part(), true));
        operations.add(new Operation.CreateIndex(it.part(), true));
        operations.addAll(IndexPlans.statistics(it.part()));
      } else {
        grow(it, operations);
      }
      operations.add(tree.attachment(it));
    }
  }

  private static List<Operation> dropping(Branches<Index> tree) {
    var operations = new ArrayList<Operation>();
    operations.add(Bound.patience("3s"));
    for (Branches<Index> it : tree.all()) {
      if (!it.leaf()) {
        operations.add(drop(it.part(), false));
      }
    }
    operations.add(Bound.patience("0"));
    tree.leaves().forEach(it -> operations.add(drop(it, true)));
    return operations;
  }

  private static Operation drop(Index index, boolean concurrently) {
    return new Operation.DropIndex(index.name(), index.table(), concurrently, true);
  }

  /// An index goes with those of the partitions; there is no concurrent way to do that.
  static void drop(Draft draft, Index index, Action... after) {
    Branches<Index> tree = Branches.of(draft.before, draft.old, index);
    draft.add(
        Action.of(
                "drop " + index.name().name(),
                Stage.CONCURRENT,
                List.of(Bound.patience("3s"), drop(index, false)),
                building(tree))
            .dropping(tree.ids())
            .after(after)
            .locking(draft.exclusive(index.table())));
  }

  /// The old one and its partitions' step aside, the new ones are built under their names, then the
  /// old ones go.
  static void replace(Draft draft, Index old, Index now) {
    if (within(draft, now)) {
      return;
    }
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    Branches<Index> tree = Branches.of(draft.before, draft.old, old);
    for (Branches<Index> it : tree.all()) {
      QualifiedName name = it.part().name();
      Name aside = Naming.aside(name.name(), "old");
      up.add(IndexPlans.rename(name, aside));
      down.add(IndexPlans.rename(name.sibling(aside.value()), name.name()));
    }
    Action away =
        draft.add(
            Action.of("set " + old.name().name() + " aside", Stage.NORMAL, up, down.reversed()));
    Branches<Index> fresh = Branches.of(draft.after, draft.old, now);
    Action built =
        draft.addBare(
            Action.of(
                    "create " + now.name().name(),
                    Stage.CONCURRENT,
                    building(fresh),
                    dropping(fresh))
                .altering(fresh.ids().toArray(ObjectId[]::new))
                .saying(Comments.of(draft.now, now.id()), List.of())
                .after(away)
                .locking(draft.heldAlone(now.table(), Lock.SHARE, Work.CATALOG))
                .locking(locks(draft, fresh)));
    Branches<Index> stale = aside(tree, null);
    draft.addBare(
        Action.of(
                "drop " + stale.part().name().name(),
                Stage.CONCURRENT,
                List.of(Bound.patience("3s"), drop(stale.part(), false)),
                building(stale))
            .dropping(old.id())
            .after(built)
            .locking(draft.exclusive(now.table())));
  }

  private static Branches<Index> aside(Branches<Index> tree, @Nullable QualifiedName parent) {
    Index part =
        IndexPlans.named(tree.part(), Naming.aside(tree.part().name().name(), "old")).with(parent);
    return new Branches<>(
        part, tree.leaf(), tree.below().stream().map(it -> aside(it, part.name())).toList());
  }

  /// A key: unique indexes are built beside live traffic, and become keys of all partitions and
  /// their parent in one moment.
  ///
  /// @param old what it takes the place of; null for nothing
  static void create(Draft draft, Constraint key, @Nullable Constraint old) {
    if (Branches.above(draft, key)
        .filter(it -> Branches.plannedAbove(draft, key.table(), it))
        .isPresent()) {
      return;
    }
    Branches<Constraint> tree = Branches.of(draft.after, draft.old, key);
    boolean beside = ConstraintPlans.concurrent(key);
    var before = new ArrayList<Action>();
    var up = new ArrayList<Operation>(old == null ? List.of() : List.of(ConstraintPlans.drop(old)));
    var prepare = new ArrayList<Operation>();
    var down = new ArrayList<Operation>(List.of(ConstraintPlans.drop(key)));
    for (Constraint part : tree.leaves()) {
      if (!beside) {
        up.addAll(ConstraintPlans.creation(part));
        continue;
      }
      Name aside = old == null ? part.name() : Naming.aside(part.name(), "new");
      Index index = IndexPlans.named(KeyIndex.backing(part), aside);
      before.add(draft.add(KeyIndex.building(draft, part, index)));
      up.add(new Operation.AddKeyUsingIndex(part, aside));
      up.addAll(KeyIndex.indexProperties(part));
      Index spare = old == null ? KeyIndex.spare(part) : index;
      prepare.addAll(KeyIndex.rebuilt(spare));
      if (old == null) {
        down.add(IndexPlans.rename(spare.name(), part.name()));
      }
    }
    up.addAll(trunk(tree));
    if (old != null) {
      restore(draft, old, true, prepare, down);
    }
    Action action =
        Action.of("add " + key.name(), beside ? Stage.NORMAL : Stage.LONG, up, down)
            .preparing(prepare)
            .creating(tree.ids())
            .dropping(old == null ? List.of() : tree.ids())
            .after(before.toArray(Action[]::new));
    add(draft, key, action, beside ? Work.CATALOG : Work.BUILD);
  }

  private static void add(Draft draft, Constraint key, Action action, Work work) {
    if (work == Work.CATALOG) {
      draft.preconditions.add(Preconditions.of(key));
    } else {
      ConstraintPlans.concern(draft, key);
    }
    draft.add(
        ConstraintPlans.needs(draft, key, action)
            .locking(draft.held(key.table(), Lock.ACCESS_EXCLUSIVE, work)));
  }

  static void drop(Draft draft, Constraint key) {
    var prepare = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    restore(draft, key, false, prepare, down);
    draft.add(
        Action.of("drop " + key.name(), Stage.NORMAL, List.of(ConstraintPlans.drop(key)), down)
            .preparing(prepare)
            .dropping(Branches.of(draft.before, draft.old, key).ids())
            .locking(draft.exclusive(key.table())));
  }

  /// What makes an old key and those of the partitions again.
  ///
  /// @param spare whether their names are taken while the indexes are built
  private static void restore(
      Draft draft, Constraint key, boolean spare, List<Operation> prepare, List<Operation> down) {
    Branches<Constraint> tree = Branches.of(draft.before, draft.old, key);
    for (Constraint part : tree.leaves()) {
      if (ConstraintPlans.concurrent(part)) {
        Index index = spare ? KeyIndex.spare(part) : KeyIndex.backing(part);
        prepare.addAll(KeyIndex.rebuilt(index));
        down.add(new Operation.AddKeyUsingIndex(part, index.name().name()));
        down.addAll(KeyIndex.indexProperties(part));
      } else {
        down.addAll(ConstraintPlans.creation(part));
      }
    }
    down.addAll(trunk(tree));
  }

  /// The keys of the partitioned tables, and all keys put together.
  private static List<Operation> trunk(Branches<Constraint> tree) {
    var operations = new ArrayList<Operation>();
    for (Branches<Constraint> it : tree.all()) {
      if (!it.leaf()) {
        operations.add(only(it.part()));
        operations.addAll(KeyIndex.indexProperties(it.part()));
      }
    }
    operations.addAll(tree.attachments());
    return operations;
  }

  private static Operation only(Constraint key) {
    return new Operation.Execute(
        "ALTER TABLE ONLY "
            + key.table().sql()
            + " ADD CONSTRAINT "
            + key.name().sql()
            + " "
            + key.definition());
  }
}
