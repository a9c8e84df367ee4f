package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Foreign keys of partitioned tables before PostgreSQL 18, which proves them for all partitions at
/// once or not at all.
final class PartitionedForeignKeys {

  private PartitionedForeignKeys() {}

  /// Whether the server knows no `NOT VALID` for it.
  static boolean wholly(Draft draft, Constraint it) {
    return it.type() == Constraint.Type.FOREIGN_KEY
        && draft.after.serverVersion() < 180000
        && draft.partitioned(it.table());
  }

  /// Each partition gets and proves a foreign key of its own, which the parent's then takes over
  /// without reading a row.
  static void create(Draft draft, Constraint key, @Nullable Constraint old) {
    draft.preconditions.add(Preconditions.of(draft, key));
    var proven = new ArrayList<Action>();
    var down = new ArrayList<Operation>();
    down.add(ConstraintPlans.drop(key));
    if (old != null) {
      down.addAll(ConstraintPlans.creation(old));
    }
    var prepare = new ArrayList<Operation>();
    for (QualifiedName part : draft.old.descendants(key.table())) {
      if (!draft.partitioned(part)) {
        Constraint own = on(key, part, Naming.aside(key.name(), part.name().value()));
        Constraint spare = on(key, part, Naming.aside(own.name(), "spare"));
        proven.add(prove(draft, key, own));
        prepare.add(
            new Operation.Execute(
                Ddl.alter(part, "DROP CONSTRAINT IF EXISTS " + spare.name().sql()).getFirst()));
        prepare.add(new Operation.AddConstraint(spare, true));
        prepare.add(new Operation.ValidateConstraint(part, spare.name()));
        down.add(ConstraintPlans.rename(part, spare.name(), own.name()));
      }
    }
    var up = new ArrayList<Operation>();
    if (old != null) {
      up.add(ConstraintPlans.drop(old));
    }
    up.add(new Operation.AddConstraint(key, false));
    Action whole =
        Action.of(ConstraintPlans.title("add", key), Stage.NORMAL, up, down)
            .preparing(prepare)
            .creating(key.id())
            .after(proven.toArray(Action[]::new))
            .locking(taking(draft, key, proven.isEmpty()));
    draft.add(
        old == null
            ? whole
            : whole.dropping(old.id()).locking(ConstraintPlans.dropping(draft, old)));
  }

  /// The keys of partitions, under the names that they had, added and proven outside a transaction
  /// block for the parent's to take over; can be repeated.
  static List<Operation> proof(Draft draft, Constraint key) {
    var operations = new ArrayList<Operation>();
    for (QualifiedName part : draft.old.descendants(key.table())) {
      if (draft.partitioned(part) || draft.after.table(part).isEmpty()) {
        continue;
      }
      for (Constraint it : draft.old.constraints(part)) {
        if (it.origin() == Origin.INHERITED && it.definition().equals(key.definition())) {
          operations.addAll(Regained.proof(on(key, part, it.name())));
        }
      }
    }
    return operations;
  }

  /// Taking over the keys of partitions drops their triggers on the referenced table.
  private static List<Held> taking(Draft draft, Constraint key, boolean none) {
    var held = new ArrayList<Held>(ConstraintPlans.adding(draft, key));
    if (!none) {
      held.addAll(
          draft.heldByParts(
              Objects.requireNonNull(key.references()), Lock.ACCESS_EXCLUSIVE, Work.CATALOG));
    }
    return held;
  }

  private static Action prove(Draft draft, Constraint key, Constraint own) {
    Action add =
        draft.add(
            Action.of(
                    ConstraintPlans.title("add", key),
                    Stage.NORMAL,
                    List.of(new Operation.AddConstraint(own, true)),
                    List.of(ConstraintPlans.drop(own)))
                .locking(ConstraintPlans.adding(draft, own)));
    return draft.add(
        ColumnPlans.validate(draft, own.table(), own.name())
            .after(add)
            .locking(
                draft.heldByParts(
                    Objects.requireNonNull(key.references()), Lock.ROW_SHARE, Work.SCAN)));
  }

  private static Constraint on(Constraint key, QualifiedName table, Name name) {
    return new Constraint(
        table,
        name,
        key.type(),
        key.definition(),
        key.columns(),
        key.references(),
        key.referencedColumns(),
        key.deferrable(),
        key.deferred(),
        key.validated(),
        key.enforced(),
        null,
        List.of());
  }
}
