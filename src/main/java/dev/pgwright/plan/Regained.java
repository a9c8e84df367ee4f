package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import java.util.List;
import java.util.Optional;

/// Constraints that go and come back on the way back: added there without a look at the rows and
/// proven beside live traffic before the transaction of the way back begins.
final class Regained {

  /// Since when NOT NULL is a constraint that can be proven later.
  private static final int NAMED = 180000;

  private Regained() {}

  /// A constraint's drop with the way back that its rows allow.
  static Action afterwards(Draft draft, Constraint it, Action drop) {
    if (draft.stands(it.table()) && ConstraintPlans.concurrent(it)) {
      return drop.saying(List.of(), List.of(new Operation.AddKeyUsingIndex(it, it.name())))
          .preparing(KeyIndex.rebuilt(KeyIndex.backing(it)));
    }
    if (provable(draft, it)) {
      return drop.preparing(proof(it));
    }
    if (PartitionedForeignKeys.wholly(draft, it) && stays(draft, it)) {
      return drop.saying(List.of(), ConstraintPlans.creation(it))
          .preparing(PartitionedForeignKeys.proof(draft, it));
    }
    Action back = drop.saying(List.of(), again(draft, it));
    return orphaned(draft, it)
        ? back.losing(
            "the proof of "
                + it.name()
                + ", which stays NOT VALID where rows of "
                + it.table()
                + " refer to what is gone",
            "load what was dumped, then validate " + it.name())
        : back;
  }

  /// Operations that add a constraint within the way back, with all its properties.
  static List<Operation> again(Draft draft, Constraint it) {
    return orphaned(draft, it)
        ? List.of(new Operation.AddConstraint(it, true), tried(it))
        : ConstraintPlans.creation(it);
  }

  /// Whether rows that stay may refer to rows that the plan loses.
  private static boolean orphaned(Draft draft, Constraint it) {
    return it.references() != null
        && it.validated()
        && it.enforced()
        && draft.stands(it.table())
        && draft.after.table(it.table()).isPresent()
        && it.dangling(draft.after)
        && !PartitionedForeignKeys.wholly(draft, it);
  }

  /// Proves a constraint where the rows allow it, and says so where they do not.
  private static Operation tried(Constraint it) {
    String message =
        it.name() + " stays NOT VALID: rows of " + it.table() + " refer to rows that are gone";
    return new Operation.Execute(
        "DO $tried$\nBEGIN\n    "
            + Ddl.alter(it.table(), "VALIDATE CONSTRAINT " + it.name().sql()).getFirst()
            + ";\nEXCEPTION WHEN foreign_key_violation THEN\n    RAISE WARNING USING MESSAGE = "
            + new Literal(message).sql()
            + ";\nEND\n$tried$");
  }

  /// Whether a CHECK or foreign key can be proven first, since all that it needs stays what it is.
  static boolean provable(Draft draft, Constraint it) {
    return (it.type() == Constraint.Type.CHECK || it.type() == Constraint.Type.FOREIGN_KEY)
        && !PartitionedForeignKeys.wholly(draft, it)
        && stays(draft, it);
  }

  /// Whether all that a constraint needs stays what it is.
  private static boolean stays(Draft draft, Constraint it) {
    return it.validated()
        && it.enforced()
        && draft.stands(it.table())
        && draft.after.table(it.table()).isPresent()
        && (it.references() == null || draft.after.table(it.references()).isPresent())
        && !draft.after.hasNotNull(it.id())
        && draft.old.of(it.id()).stream().allMatch(on -> stays(draft, on));
  }

  private static boolean stays(Draft draft, ObjectId id) {
    return switch (id.kind()) {
      case COLUMN ->
          typed(draft.old, id).isPresent() && typed(draft.old, id).equals(typed(draft.now, id));
      case INDEX -> draft.after.hasIndex(id);
      default -> draft.after.find(id).isPresent();
    };
  }

  private static Optional<String> typed(Needs schema, ObjectId column) {
    return schema
        .table(column.qualified())
        .flatMap(it -> it.column(column.partName()))
        .map(Column::type);
  }

  /// The constraint, added and proven outside a transaction block; can be repeated.
  static List<Operation> proof(Constraint it) {
    return List.of(
        Bound.patience("3s"),
        absent(it.table(), it.name()),
        new Operation.AddConstraint(it, true),
        Bound.patience("0"),
        new Operation.ValidateConstraint(it.table(), it.name()));
  }

  /// Whether another constraint can take the place of one that is proven under a name of its own.
  static boolean replaceable(Draft draft, Constraint it) {
    return provable(draft, it) && draft.old.children(it.table()).isEmpty();
  }

  /// The constraint under the name that it has until it takes its place.
  static Constraint spare(Constraint it) {
    return Part.called(it, it, "spare");
  }

  /// Whether NOT NULL can be proven first: nothing else has its name by then.
  static boolean provable(Draft draft, QualifiedName table, NotNull was, Name name) {
    ObjectId id = ObjectId.part(ObjectKind.CONSTRAINT, table, name);
    return was.validated()
        && draft.stands(table)
        && !draft.after.hasNotNull(id)
        && draft.after.find(id).isEmpty();
  }

  /// NOT NULL, proven outside a transaction block; can be repeated. Before PostgreSQL 18 it is a
  /// check of the same, which [#required] makes use of.
  static List<Operation> proof(
      Draft draft, QualifiedName table, Name column, Name name, NotNull was) {
    boolean named = draft.before.serverVersion() >= NAMED;
    Name constraint = named ? name : Naming.aside(column, "not_null");
    return List.of(
        Bound.patience("3s"),
        absent(table, constraint),
        named
            ? ColumnPlans.addNotNull(table, name, column, was.inheritable())
            : Side.check(table, constraint, column.sql() + " IS NOT NULL"),
        Bound.patience("0"),
        new Operation.ValidateConstraint(table, constraint));
  }

  /// What is left to do after [#proof].
  static List<Operation> required(Draft draft, QualifiedName table, Name column) {
    return draft.before.serverVersion() >= NAMED
        ? List.of()
        : List.of(
            new Operation.SetNotNull(table, column),
            Swap.drop(table, Naming.aside(column, "not_null")));
  }

  private static Operation absent(QualifiedName table, Name constraint) {
    return new Operation.Execute(
        Ddl.alter(table, "DROP CONSTRAINT IF EXISTS " + constraint.sql()).getFirst());
  }
}
