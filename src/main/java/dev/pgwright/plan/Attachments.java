package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How tables become partitions, heirs and tables of a type.
final class Attachments {

  private Attachments() {}

  /// Whether a table gets a parent or a type that it did not have.
  static boolean attaches(Draft draft, QualifiedName table) {
    Descent now = draft.after.table(table).map(Table::descent).orElse(new Descent.None());
    Descent was = draft.before.table(table).map(Table::descent).orElse(new Descent.None());
    return !(now instanceof Descent.None) && !same(was, now);
  }

  static boolean becomesPartition(Draft draft, QualifiedName table) {
    return attaches(draft, table)
        && draft.after.table(table).orElseThrow().descent() instanceof Descent.PartitionOf;
  }

  /// Whether two tables come by their columns in the same way.
  static boolean same(Descent one, Descent other) {
    if (one instanceof Descent.PartitionOf a && other instanceof Descent.PartitionOf b) {
      return a.parent().equals(b.parent()) && a.bound().equals(b.bound());
    }
    return one.equals(other);
  }

  /// Comes after everything else was planned: a table gets its parent when both are as they shall
  /// be.
  static void plan(Draft draft) {
    List<Table> attached =
        draft.after.all(Table.class).filter(it -> attaches(draft, it.name())).toList();
    attached.stream()
        .filter(it -> draft.stands(it.name()) && it.descent() instanceof Descent.PartitionOf)
        .forEach(it -> likeParent(draft, it));
    // New partitions first: beside a default partition with rows they would have it read.
    var open = new ArrayList<>(attached);
    while (!open.isEmpty()) {
      Table next =
          open.stream()
              .filter(it -> open.stream().noneMatch(on -> first(draft, on, it)))
              .min(Comparator.comparing(it -> draft.stands(it.name())))
              .orElseThrow();
      open.remove(next);
      switch (next.descent()) {
        case Descent.PartitionOf it -> partition(draft, next, it);
        case Descent.Inherits it -> heir(draft, next, it);
        case Descent.OfType(var type) -> typed(draft, next, type);
        case Descent.None() -> {}
      }
    }
    TriggerPlans.attached(draft);
  }

  /// Whether one comes before another: what is below first, but for new tables with an identity
  /// from above, which the server gives only to what is attached.
  private static boolean first(Draft draft, Table one, Table other) {
    boolean up = one.parents().contains(other.name());
    boolean down = other.parents().contains(one.name());
    return numbered(draft, up ? one : other) ? down : up;
  }

  private static boolean numbered(Draft draft, Table table) {
    List<QualifiedName> above = table.parents();
    boolean fresh = !draft.stands(table.name());
    boolean numbers = false;
    while (!above.isEmpty()) {
      Table parent = draft.after.table(above.getFirst()).orElseThrow();
      numbers = parent.columns().stream().anyMatch(it -> it.fill() instanceof Fill.Identity);
      above = parent.parents();
    }
    return fresh && numbers && draft.after.serverVersion() >= 170000;
  }

  /// A table has to have the constraints of its parent before it becomes a partition, so that they
  /// are proven beside live traffic.
  private static void likeParent(Draft draft, Table table) {
    for (Constraint it : draft.now.constraints(table.name())) {
      boolean there =
          draft.old.constraints(table.name()).stream()
              .anyMatch(
                  own ->
                      own.name().equals(it.name())
                          || (own.definition().equals(it.definition())
                              && it.type() == Constraint.Type.FOREIGN_KEY));
      if (it.origin() == Origin.INHERITED && it.partOf() == null && !there) {
        ConstraintPlans.notValidFirst(draft, it, null);
      }
    }
  }

  private static void partition(Draft draft, Table table, Descent.PartitionOf of) {
    List<Action> before = touching(draft, table.name(), of.parent());
    Optional<Table> rest =
        draft
            .old
            .defaultPartition(of.parent())
            .filter(it -> draft.stands(it.name()) && !attaches(draft, it.name()));
    List<Bound> proofs = proofs(draft, table, of, rest);
    var proven = new ArrayList<>(before);
    for (Bound it : proofs) {
      draft.preconditions.add(
          it.precondition(
              it.table().equals(table.name())
                  ? "rows are outside the bound of " + table.name()
                  : "rows belong to the partition " + table.name()));
      proven.add(it.prove(draft, before));
    }
    var up = new ArrayList<Operation>();
    String head = "ALTER TABLE " + of.parent().sql();
    up.add(
        new Operation.Execute(head + " ATTACH PARTITION " + table.name().sql() + " " + of.bound()));
    proofs.forEach(it -> up.add(it.drop()));
    boolean fresh = !draft.stands(of.parent()) && !draft.stands(table.name());
    draft.add(
        Action.of(
                "attach " + Draft.brief(table.name()),
                Stage.NORMAL,
                up,
                fresh ? List.of() : detachment(draft, table, of.parent()))
            .preparing(proofs.stream().flatMap(it -> it.proof().stream()).toList())
            .altering(table.id())
            .using(Draft.table(of.parent()))
            .after(proven.toArray(Action[]::new))
            .locking(locks(draft, table, of.parent(), rest)));
  }

  /// What a new table got from its parent only would stay with it.
  private static List<Operation> detachment(Draft draft, Table table, QualifiedName parent) {
    var operations = new ArrayList<Operation>();
    operations.add(
        new Operation.Execute(
            Ddl.alter(parent, "DETACH PARTITION " + table.name().sql()).getFirst()));
    for (Constraint it : draft.now.constraints(table.name())) {
      if (!draft.stands(table.name())
          && it.type() == Constraint.Type.FOREIGN_KEY
          && it.origin() == Origin.INHERITED) {
        operations.add(ConstraintPlans.drop(it));
      }
    }
    return operations;
  }

  private static List<Bound> proofs(
      Draft draft, Table table, Descent.PartitionOf of, Optional<Table> rest) {
    var proofs = new ArrayList<Bound>();
    if (draft.stands(table.name())) {
      Optional.ofNullable(Bound.within(table.name(), of)).ifPresent(proofs::add);
    }
    rest.ifPresent(
        it -> Optional.ofNullable(Bound.outside(it, table.name(), of)).ifPresent(proofs::add));
    return proofs;
  }

  private static List<Held> locks(
      Draft draft, Table table, QualifiedName parent, Optional<Table> rest) {
    var held =
        new ArrayList<Held>(draft.heldAlone(parent, Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG));
    held.addAll(draft.exclusive(table.name()));
    rest.ifPresent(it -> held.addAll(draft.exclusive(it.name())));
    Lock merging = draft.stands(table.name()) ? Lock.ACCESS_EXCLUSIVE : Lock.SHARE_ROW_EXCLUSIVE;
    held.addAll(Bound.referenced(draft, draft.now, parent, merging));
    held.addAll(Bound.attaching(draft, parent));
    return held;
  }

  private static void heir(Draft draft, Table table, Descent.Inherits to) {
    if (draft.before.table(table.name()).isEmpty()) {
      var before = new ArrayList<Action>();
      to.parents().forEach(it -> before.addAll(touching(draft, it, it)));
      TablePlans.create(draft, table, List.copyOf(before));
      return;
    }
    List<QualifiedName> was = draft.before.table(table.name()).orElseThrow().parents();
    Action last = null;
    for (QualifiedName parent : to.parents().subList(was.size(), to.parents().size())) {
      Action action =
          Action.of(
                  "inherit " + Draft.brief(parent),
                  Stage.NORMAL,
                  List.of(inherit(table.name(), "INHERIT ", parent)),
                  List.of(inherit(table.name(), "NO INHERIT ", parent)))
              .altering(table.id())
              .using(Draft.table(parent))
              .after(touching(draft, table.name(), parent).toArray(Action[]::new))
              .locking(draft.heldAlone(table.name(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG))
              .locking(draft.heldAlone(parent, Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG));
      last = draft.add(last == null ? action : action.after(last));
    }
  }

  static Operation inherit(QualifiedName table, String verb, QualifiedName parent) {
    return new Operation.Execute(Ddl.alter(table, verb + parent.sql()).getFirst());
  }

  private static void typed(Draft draft, Table table, String type) {
    draft.add(
        Action.of(
                (draft.stands(table.name()) ? "alter table " : "create table ")
                    + Draft.brief(table.name()),
                Stage.NORMAL,
                List.of(new Operation.Execute(Ddl.alter(table.name(), "OF " + type).getFirst())),
                draft.stands(table.name())
                    ? List.of(new Operation.Execute(Ddl.alter(table.name(), "NOT OF").getFirst()))
                    : List.of())
            .altering(table.id())
            .after(touching(draft, table.name(), table.name()).toArray(Action[]::new))
            .locking(draft.exclusive(table.name())));
  }

  /// What has to be done on a table and its parent to be before they are put together.
  static List<Action> touching(Draft draft, QualifiedName table, QualifiedName parent) {
    boolean fresh = !draft.stands(parent) && !draft.stands(table);
    return draft.actions.stream()
        .filter(
            it ->
                touches(draft, it, table)
                    || (touches(draft, it, parent) && !(fresh && later(draft, it))))
        .toList();
  }

  /// Foreign keys of new tables come to all partitions at once.
  private static boolean later(Draft draft, Action action) {
    return action.creates().stream().anyMatch(it -> ConstraintPlans.foreignKey(draft.after, it))
        || action.title().startsWith("validate ");
  }

  private static boolean touches(Draft draft, Action action, QualifiedName table) {
    return action.locks().stream().anyMatch(it -> it.relation().equals(table))
        || Stream.of(action.creates(), action.drops(), action.alters(), action.ties().uses())
            .flatMap(List::stream)
            .anyMatch(it -> table.equals(owner(draft, it)));
  }

  /// The table that something is, or is a part of; null for what lives in no schema.
  private static @Nullable QualifiedName owner(Draft draft, ObjectId id) {
    return switch (id.kind()) {
      case INDEX ->
          draft.after.find(id).or(() -> draft.before.find(id)).orElse(null) instanceof Index it
              ? it.table()
              : id.qualified();
      default -> id.schema() == null ? null : id.qualified();
    };
  }

  /// Whether a constraint of a new partition or heir is not made with it.
  static boolean comesWithParent(Draft draft, Constraint it) {
    return it.origin() == Origin.INHERITED
        && it.partOf() == null
        && (it.type() == Constraint.Type.FOREIGN_KEY
            || draft.after.table(it.table()).orElseThrow().descent() instanceof Descent.Inherits);
  }
}
