package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Plan.AddedConstraint;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How constraints come to tables that may hold rows, change, and go.
final class ConstraintPlans {

  private ConstraintPlans() {}

  static void create(Draft draft, Constraint constraint) {
    if (!draft.stands(constraint.table()) && TablePlans.inline(draft.now, constraint)) {
      return;
    }
    if (!draft.stands(constraint.table()) && Attachments.comesWithParent(draft, constraint)) {
      return;
    }
    report(draft, constraint);
    if (constraint.type().indexed() && PartitionedIndexes.covers(draft, constraint)) {
      PartitionedIndexes.create(draft, constraint, null);
      return;
    }
    if (!draft.stands(constraint.table()) && constraint.type().indexed()) {
      plain(draft, constraint, Work.CATALOG);
      return;
    }
    switch (constraint.type()) {
      case CHECK, FOREIGN_KEY -> notValidFirst(draft, constraint, null);
      case PRIMARY_KEY, UNIQUE -> {
        if (concurrent(constraint)) {
          overIndex(draft, constraint);
        } else {
          noSafeWay(draft, constraint);
        }
      }
      case EXCLUSION -> noSafeWay(draft, constraint);
    }
  }

  static void report(Draft draft, Constraint it) {
    draft.constraints.add(
        new AddedConstraint(it.table(), it.name().value(), it.type().label(), it.definition()));
  }

  /// Whether an index for it can be built concurrently.
  static boolean concurrent(Constraint key) {
    return switch (key.type()) {
      case PRIMARY_KEY, UNIQUE -> !key.definition().contains(" WITHOUT OVERLAPS");
      case EXCLUSION, CHECK, FOREIGN_KEY -> false;
    };
  }

  private static Action plain(Draft draft, Constraint constraint, Work work) {
    return draft.add(
        needs(
            draft,
            constraint,
            Action.of(
                    title("add", constraint),
                    work == Work.CATALOG ? Stage.NORMAL : Stage.LONG,
                    creation(constraint),
                    List.of(drop(constraint)))
                .creating(constraint.id())
                .locking(draft.held(constraint.table(), Lock.ACCESS_EXCLUSIVE, work))));
  }

  /// The constraint with all its properties, proven for every row at once.
  static List<Operation> creation(Constraint constraint) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.AddConstraint(constraint, false));
    operations.addAll(KeyIndex.indexProperties(constraint));
    return operations;
  }

  private static void noSafeWay(Draft draft, Constraint constraint) {
    concern(draft, constraint);
    Preconditions.excluding(constraint).ifPresent(draft.preconditions::add);
    plain(draft, constraint, Work.BUILD);
  }

  static void concern(Draft draft, Constraint constraint) {
    draft.concerns.add(
        "adding "
            + constraint.id().label()
            + " builds its index under ACCESS EXCLUSIVE on "
            + constraint.table()
            + "; PostgreSQL has no other way to get it: choose a quiet moment");
  }

  /// A CHECK or foreign key that holds for new rows at once and is proven for old ones later.
  ///
  /// @param old what it takes the place of in the same transaction; null for nothing
  static void notValidFirst(Draft draft, Constraint constraint, @Nullable Constraint old) {
    boolean rows = draft.stands(constraint.table());
    QualifiedName parent = constraint.references();
    boolean direct =
        !constraint.enforced()
            || (!rows
                && (parent == null
                    || !draft.stands(parent)
                    || PartitionedForeignKeys.wholly(draft, constraint)));
    if (rows && PartitionedForeignKeys.wholly(draft, constraint)) {
      PartitionedForeignKeys.create(draft, constraint, old);
      return;
    }
    Action add = adding(draft, constraint, !direct, old);
    if (direct || !constraint.validated()) {
      return;
    }
    if (rows && !Preconditions.known(draft, constraint)) {
      draft.preconditions.add(Preconditions.of(draft, constraint));
    }
    draft.add(
        ColumnPlans.validate(draft, constraint.table(), constraint.name())
            .after(add)
            .locking(
                parent == null ? List.of() : draft.heldByParts(parent, Lock.ROW_SHARE, Work.SCAN)));
  }

  private static Action adding(
      Draft draft, Constraint constraint, boolean unproven, @Nullable Constraint old) {
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    down.add(drop(constraint));
    boolean proven = old != null && Regained.replaceable(draft, old);
    if (old != null) {
      up.add(drop(old));
      Name spare = Regained.spare(old).name();
      down.addAll(
          proven ? List.of(rename(old.table(), spare, old.name())) : Regained.again(draft, old));
    }
    up.add(Implied.alone(draft, constraint, new Operation.AddConstraint(constraint, unproven)));
    Action add =
        Action.of(title("add", constraint), Stage.NORMAL, up, down)
            .preparing(old != null && proven ? Regained.proof(Regained.spare(old)) : List.of())
            .creating(constraint.id())
            .locking(adding(draft, constraint));
    return draft.add(old == null ? add : add.dropping(old.id()).locking(dropping(draft, old)));
  }

  static List<Held> adding(Draft draft, Constraint constraint) {
    if (constraint.references() == null) {
      return own(draft, constraint);
    }
    var held = new ArrayList<Held>();
    held.addAll(draft.heldByParts(constraint.table(), Lock.SHARE_ROW_EXCLUSIVE, Work.CATALOG));
    if (!constraint.references().equals(constraint.table())) {
      held.addAll(
          draft.heldByParts(constraint.references(), Lock.SHARE_ROW_EXCLUSIVE, Work.CATALOG));
    }
    return held;
  }

  private static void overIndex(Draft draft, Constraint key) {
    Index backing = KeyIndex.backing(key);
    if (draft.before.find(backing.id()).filter(it -> adoptable(it, key)).isPresent()) {
      adopt(draft, key);
      return;
    }
    draft.preconditions.add(Preconditions.of(draft, key));
    Action index = draft.add(KeyIndex.building(draft, key, backing));
    draft.add(
        needs(
            draft,
            key,
            Action.of(
                    title("add", key),
                    Stage.NORMAL,
                    List.of(new Operation.AddKeyUsingIndex(key, key.name())),
                    released(key))
                .preparing(KeyIndex.rebuilt(KeyIndex.spare(key)))
                .creating(key.id())
                .locking(draft.exclusive(key.table()))
                .after(index)));
  }

  /// A key that goes and leaves an index of its own in place of the one that went with it.
  private static List<Operation> released(Constraint key) {
    return List.of(
        drop(key),
        new Operation.Execute(
            "ALTER INDEX " + KeyIndex.spare(key).name().sql() + " RENAME TO " + key.name().sql()));
  }

  /// Whether an index that is there can become the key's own.
  static boolean adoptable(SchemaObject object, Constraint key) {
    return object instanceof Index index
        && index.valid()
        && index.definition().equals(key.indexDefinition());
  }

  private static void adopt(Draft draft, Constraint key) {
    draft.add(
        needs(
            draft,
            key,
            Action.of(
                    title("add", key),
                    Stage.NORMAL,
                    List.of(new Operation.AddKeyUsingIndex(key, key.name())),
                    released(key))
                .preparing(KeyIndex.rebuilt(KeyIndex.spare(key)))
                .creating(key.id())
                .locking(draft.exclusive(key.table()))));
  }

  static Action needs(Draft draft, Constraint key, Action action) {
    Action result = action;
    if (key.type() == Constraint.Type.PRIMARY_KEY) {
      for (Name column : key.columns()) {
        Action last = draft.notNull.get(Draft.column(key.table(), column));
        if (last != null) {
          result = result.after(last);
        }
      }
    }
    return result;
  }

  static boolean foreignKey(Schema schema, ObjectId id) {
    return schema.objects().get(id) instanceof Constraint it
        && it.type() == Constraint.Type.FOREIGN_KEY;
  }

  static Operation drop(Constraint constraint) {
    return new Operation.DropConstraint(constraint.table(), constraint.name(), constraint.type());
  }

  static void drop(Draft draft, Constraint constraint) {
    boolean tree = constraint.type().indexed() && draft.partitioned(constraint.table());
    if (tree && draft.stands(constraint.table())) {
      PartitionedIndexes.drop(draft, constraint);
      return;
    }
    Action action =
        Action.of(title("drop", constraint), Stage.NORMAL, List.of(drop(constraint)), List.of());
    draft.add(
        Regained.afterwards(draft, constraint, action)
            .dropping(constraint.id())
            .locking(dropping(draft, constraint)));
  }

  /// Dropping a foreign key locks both tables.
  static List<Held> dropping(Draft draft, Constraint constraint) {
    var held = new ArrayList<Held>(own(draft, constraint));
    if (constraint.references() != null && !constraint.references().equals(constraint.table())) {
      draft.heldByParts(constraint.references(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG).stream()
          .filter(it -> !passedOver(draft, constraint.references(), it.relation()))
          .forEach(held::add);
    }
    return held;
  }

  /// What adding or dropping it locks of its own table, and of heirs where they have it too.
  private static List<Held> own(Draft draft, Constraint it) {
    return it.type() == Constraint.Type.CHECK && it.passedDown()
        ? draft.exclusive(it.table())
        : draft.heldByParts(it.table(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG);
  }

  /// Before PostgreSQL 15, partitions that are partitioned themselves have no triggers of a key.
  private static boolean passedOver(Draft draft, QualifiedName root, QualifiedName relation) {
    return draft.before.serverVersion() < 150000
        && !relation.equals(root)
        && draft.partitioned(relation);
  }

  static void alter(Draft draft, Constraint old, Constraint now) {
    if (!old.validated() && now.validated() && bare(old).equals(bare(now))) {
      draft.preconditions.add(Preconditions.of(draft, now));
      draft.add(
          ColumnPlans.validate(
                  draft,
                  now.table(),
                  now.name(),
                  List.of(drop(now), new Operation.AddConstraint(old, false)))
              .altering(now.id())
              .locking(
                  now.references() == null
                      ? List.of()
                      : draft.heldByParts(now.references(), Lock.ROW_SHARE, Work.SCAN)));
      return;
    }
    if (now.type().indexed()
        && old.definition().equals(now.definition())
        && Objects.equals(old.indexTablespace(), now.indexTablespace())) {
      Action action =
          Action.of(
                  title("alter", now),
                  Stage.NORMAL,
                  KeyIndex.options(old, now),
                  KeyIndex.options(now, old))
              .altering(now.id());
      draft.add(
          old.clustered() == now.clustered()
              ? action
              : action.locking(
                  draft.heldAlone(now.table(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG)));
      return;
    }
    report(draft, now);
    switch (now.type()) {
      case CHECK, FOREIGN_KEY -> notValidFirst(draft, now, old);
      case PRIMARY_KEY, UNIQUE, EXCLUSION -> replaceKey(draft, old, now);
    }
  }

  private static String bare(Constraint constraint) {
    return constraint.definition().replaceFirst(" NOT VALID$", "");
  }

  private static void replaceKey(Draft draft, Constraint old, Constraint now) {
    if (PartitionedIndexes.covers(draft, now)) {
      PartitionedIndexes.create(draft, now, old);
      return;
    }
    var swap = new ArrayList<Operation>();
    swap.add(drop(old));
    var undo = new ArrayList<Operation>();
    undo.add(drop(now));
    if (!concurrent(now)) {
      swap.addAll(creation(now));
      undo.addAll(creation(old));
      replaceAtOnce(draft, old, now, Action.of(title("replace", now), Stage.LONG, swap, undo));
      return;
    }
    Name aside = Naming.aside(now.name(), "new");
    Index built = IndexPlans.named(KeyIndex.backing(now), aside);
    draft.preconditions.add(Preconditions.of(draft, now));
    Action index = draft.add(KeyIndex.building(draft, now, built));
    swap.add(new Operation.AddKeyUsingIndex(now, aside));
    var prepare = new ArrayList<Operation>(KeyIndex.rebuilt(built));
    if (concurrent(old)) {
      prepare.addAll(KeyIndex.rebuilt(KeyIndex.spare(old)));
      undo.add(new Operation.AddKeyUsingIndex(old, KeyIndex.spare(old).name().name()));
    } else {
      undo.addAll(creation(old));
    }
    draft.add(
        needs(
            draft,
            now,
            Action.of(title("replace", now), Stage.NORMAL, swap, undo)
                .preparing(prepare)
                .creating(now.id())
                .dropping(old.id())
                .locking(draft.exclusive(now.table()))
                .after(index)));
  }

  private static void replaceAtOnce(Draft draft, Constraint old, Constraint now, Action swap) {
    draft.concerns.add(
        now.id().label() + " changes, which builds its index under ACCESS EXCLUSIVE");
    draft.add(
        swap.creating(now.id())
            .dropping(old.id())
            .locking(draft.held(now.table(), Lock.ACCESS_EXCLUSIVE, Work.BUILD)));
  }

  static void rename(Draft draft, Constraint old, Constraint now) {
    draft.add(
        Action.of(
                "rename " + old.name() + " to " + now.name(),
                Stage.NORMAL,
                List.of(rename(now.table(), old.name(), now.name())),
                List.of(rename(now.table(), now.name(), old.name())))
            .creating(now.id())
            .dropping(old.id())
            .locking(
                now.type() == Constraint.Type.CHECK
                    ? draft.exclusive(now.table())
                    : draft.heldAlone(now.table(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG)));
  }

  static Operation rename(QualifiedName table, Name from, Name to) {
    return new Operation.Execute(
        Ddl.alter(table, "RENAME CONSTRAINT " + from.sql() + " TO " + to.sql()).getFirst());
  }

  static String title(String verb, Constraint constraint) {
    return verb + " " + constraint.name();
  }
}
