package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Plan.Precondition;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How columns come to tables that may hold rows, and how they go.
final class ColumnPlans {

  private ColumnPlans() {}

  static void add(Draft draft, QualifiedName table, Column column) {
    ObjectId id = Draft.column(table, column.name());
    Optional<String> backfill = draft.policy.backfill(id);
    boolean rewrites = rewrites(draft, table, column);
    if (column.fill() instanceof Fill.Expression(var expression) && rewrites) {
      if (rewrites(draft, table, column.filled(new Fill.Nothing()))) {
        unavoidable(draft, table, column, "its type checks every row");
      } else {
        expand(draft, table, column, expression, backfill.orElse(null));
      }
    } else if (column.fill() instanceof Fill.Identity identity) {
      IdentityPlans.expand(draft, table, column, identity);
    } else if (rewrites) {
      unavoidable(
          draft,
          table,
          column,
          column.fill() instanceof Fill.Generated
              ? "a stored generated column is computed for every row"
              : "its type checks every row");
    } else if (column.fill() instanceof Fill.Expression
        && Nullability.taken(draft, table, column)) {
      Action add = addAtOnce(draft, table, column.notNull(null), Work.CATALOG);
      Nullability.requireNotNull(draft, table, column, add, false);
    } else if (column.fill() instanceof Fill.Expression) {
      addAtOnce(draft, table, column, Work.CATALOG);
    } else {
      addWithoutDefault(draft, table, column, backfill.orElse(null));
    }
  }

  private static void addWithoutDefault(
      Draft draft, QualifiedName table, Column column, @Nullable String backfill) {
    Action add = addAtOnce(draft, table, column.notNull(null), Work.CATALOG);
    Action last = backfill == null ? add : backfill(draft, table, column, backfill, add);
    if (column.notNull() == null) {
      return;
    }
    boolean unfilled = backfill == null && column.fill() instanceof Fill.Nothing;
    if (unfilled) {
      draft.concerns.add(
          Draft.column(table, column.name()).label()
              + " is NOT NULL and has no default: the upgrade works only while "
              + table
              + " is empty; give the existing rows a value with --backfill \""
              + Draft.column(table, column.name()).label()
              + "=EXPRESSION\"");
      draft.preconditions.add(
          new Precondition(
              table,
              "existing rows have no value for " + column.name(),
              "SELECT ctid FROM " + table.sql()));
    }
    Nullability.requireNotNull(draft, table, column, last, false);
  }

  /// Column and default first, values in batches, NOT NULL when all rows have one.
  private static void expand(
      Draft draft,
      QualifiedName table,
      Column column,
      String expression,
      @Nullable String backfill) {
    Column bare = column.filled(new Fill.Nothing()).notNull(null);
    Action add =
        draft.add(
            adding(
                draft,
                table,
                bare,
                Work.CATALOG,
                List.of(new Operation.SetDefault(table, column.name(), expression))));
    Action filled = backfill(draft, table, column, backfill == null ? "DEFAULT" : backfill, add);
    if (column.notNull() != null) {
      Nullability.requireNotNull(draft, table, column, filled, false);
    }
  }

  private static void unavoidable(Draft draft, QualifiedName table, Column column, String because) {
    draft.concerns.add(
        "adding "
            + Draft.column(table, column.name()).label()
            + " writes every row of "
            + table
            + " again under ACCESS EXCLUSIVE, since "
            + because
            + "; PostgreSQL has no other way to get this column: choose a quiet moment");
    boolean empty = column.fill() instanceof Fill.Nothing;
    if (empty && draft.judge.onAfter(List.of("SELECT NULL::" + column.type())).isEmpty()) {
      draft.preconditions.add(
          new Precondition(
              table,
              "existing rows have no value for " + column.name(),
              "SELECT ctid FROM " + table.sql()));
    }
    addAtOnce(draft, table, column, Work.REWRITE);
  }

  private static Action addAtOnce(Draft draft, QualifiedName table, Column column, Work work) {
    return draft.add(adding(draft, table, column, work, List.of()));
  }

  private static Action adding(
      Draft draft, QualifiedName table, Column column, Work work, List<Operation> then) {
    var up = new ArrayList<Operation>();
    up.addAll(adding(draft, table, column));
    up.addAll(then);
    up.addAll(unvalidated(table, column));
    return Action.of(
            "add " + column.name() + " to " + Draft.brief(table),
            work == Work.CATALOG ? Stage.NORMAL : Stage.LONG,
            up,
            List.of(new Operation.DropColumn(table, column.name())))
        .creating(Draft.column(table, column.name()))
        .creating(Draft.notNull(table, column))
        .locking(draft.held(table, Lock.ACCESS_EXCLUSIVE, work))
        .losing(
            "the values of " + table + "." + column.name(), "copy the column before downgrading");
  }

  static List<Operation> adding(Draft draft, QualifiedName table, Column column) {
    NotNull notNull = column.notNull();
    boolean named = notNull != null && notNull.validated() && notNull.name() != null;
    return named && (draft.partitioned(table) || !draft.old.children(table).isEmpty())
        ? Ddl.addNamed(table, column)
        : List.of(new Operation.AddColumn(table, column));
  }

  /// Whether the server writes every row again when the column is added.
  private static boolean rewrites(Draft draft, QualifiedName table, Column column) {
    if (column.fill() instanceof Fill.Nothing
        && column.type().indexOf('.') < 0
        && column.notNull() == null) {
      return false;
    }
    Column probe = column.named(new Name("pgwright_probe")).notNull(null);
    if (column.fill() instanceof Fill.Identity) {
      return true;
    }
    return draft
        .judge
        .onAfter(
            Stream.concat(
                    LateChecks.of(draft, column).stream()
                        .flatMap(it -> LateChecks.away(it).stream()),
                    Ddl.of(new Operation.AddColumn(table, probe)).stream())
                .toList())
        .map(Judge.Footprint::rewrites)
        .orElse(true);
  }

  static Action backfill(
      Draft draft, QualifiedName table, Column column, String expression, Action after) {
    Action filling =
        draft.add(
            Action.of(
                    "backfill " + column.name() + " of " + Draft.brief(table),
                    Stage.BACKFILL,
                    Backfill.of(draft, table, column.name(), expression),
                    List.of())
                .releasing(read(draft, table, expression))
                .after(after)
                .locking(draft.held(table, Lock.ROW_EXCLUSIVE, Work.BATCHES)));
    draft.filled.put(Draft.column(table, column.name()), filling);
    return filling;
  }

  /// The columns that an expression may read before they go.
  private static ObjectId[] read(Draft draft, QualifiedName table, String expression) {
    return draft.before.table(table).orElseThrow().columns().stream()
        .filter(it -> expression.contains(it.name().value()))
        .map(it -> Draft.column(table, it.name()))
        .filter(draft::leaves)
        .toArray(ObjectId[]::new);
  }

  static Action validate(Draft draft, QualifiedName table, Name constraint) {
    return validate(draft, table, constraint, List.of());
  }

  /// Proves a constraint for the rows that are there.
  ///
  /// @param down what makes it unproven again; empty for a constraint that goes on the way back
  static Action validate(Draft draft, QualifiedName table, Name constraint, List<Operation> down) {
    return Action.of(
            "validate " + constraint,
            Stage.VALIDATE,
            List.of(new Operation.ValidateConstraint(table, constraint)),
            down)
        .locking(
            heirsToo(draft, ObjectId.part(ObjectKind.CONSTRAINT, table, constraint))
                ? draft.held(table, Lock.SHARE_UPDATE_EXCLUSIVE, Work.SCAN)
                : draft.heldByParts(table, Lock.SHARE_UPDATE_EXCLUSIVE, Work.SCAN));
  }

  private static boolean heirsToo(Draft draft, ObjectId constraint) {
    return !(draft.after.find(constraint).orElse(null) instanceof Constraint it)
        || (it.references() == null && it.passedDown());
  }

  static Operation addNotNull(QualifiedName table, Name name, Name column, boolean inheritable) {
    return new Operation.Execute(
        Ddl.alter(
                table,
                "ADD CONSTRAINT "
                    + name.sql()
                    + " NOT NULL "
                    + column.sql()
                    + (inheritable ? "" : " NO INHERIT")
                    + " NOT VALID")
            .getFirst());
  }

  /// NOT NULL constraints that a column definition cannot hold, since they are not valid.
  static List<Operation> unvalidated(QualifiedName table, Column column) {
    NotNull notNull = column.notNull();
    return notNull == null || notNull.validated() || notNull.name() == null
        ? List.of()
        : List.of(addNotNull(table, notNull.name(), column.name(), notNull.inheritable()));
  }

  static void drop(Draft draft, QualifiedName table, Column column) {
    var down = new ArrayList<Operation>(restore(draft, table, column));
    var ids = new ArrayList<ObjectId>();
    ids.add(Draft.column(table, column.name()));
    for (QualifiedName child : draft.old.descendants(table)) {
      ids.add(Draft.column(child, column.name()));
    }
    ids.retainAll(going(draft, table, column.name(), ids));
    ids.stream().skip(1).forEach(it -> down.addAll(ownProperties(draft, it, column)));
    constraints(draft, column, ids, down);
    for (SchemaObject it : draft.old.parts(table)) {
      if (it instanceof Defined part
          && draft.carried.contains(part.id())
          && draft.old.needs(part.id(), ids.getFirst())) {
        ids.add(part.id());
        down.addAll(DefinedPlans.creation(part));
      }
    }
    draft.add(
        Action.of(
                "drop " + column.name() + " of " + Draft.brief(table),
                Stage.NORMAL,
                List.of(new Operation.DropColumn(table, column.name())),
                down)
            .dropping(ids)
            .locking(draft.exclusive(table))
            .losing(
                "the values of " + table + "." + column.name(),
                "rename the column instead and drop it later, or copy it first"));
  }

  /// The constraints that go with columns, and what brings them back.
  private static void constraints(
      Draft draft, Column column, List<ObjectId> ids, List<Operation> down) {
    for (ObjectId id : List.copyOf(ids)) {
      ids.addAll(Draft.notNull(id.qualified(), of(draft, id, column)));
      for (Constraint it : draft.old.constraints(id.qualified())) {
        if (it.columns().contains(column.name()) && draft.carried.contains(it.id())) {
          ids.add(it.id());
          if (it.partOf() == null) {
            down.addAll(ConstraintPlans.creation(it));
          }
        }
      }
    }
  }

  /// What makes the column of a child, which comes back with its parent's, what it was.
  private static List<Operation> ownProperties(Draft draft, ObjectId child, Column parents) {
    Column was = of(draft, child, parents);
    Column given =
        parents.fill() instanceof Fill.Identity ? parents.filled(new Fill.Nothing()) : parents;
    var operations = new ArrayList<Operation>(ColumnChanges.simple(child.qualified(), given, was));
    NotNull own = was.notNull();
    if (own != null && parents.notNull() == null) {
      operations.add(
          own.name() == null
              ? new Operation.SetNotNull(child.qualified(), was.name())
              : addNotNull(child.qualified(), own.name(), was.name(), own.inheritable()));
    }
    return operations;
  }

  private static Column of(Draft draft, ObjectId column, Column otherwise) {
    return draft
        .old
        .table(column.qualified())
        .flatMap(it -> it.column(column.partName()))
        .orElse(otherwise);
  }

  /// The column and those of children that go with it.
  private static List<ObjectId> going(
      Draft draft, QualifiedName table, Name column, List<ObjectId> all) {
    return all.stream()
        .filter(it -> it.equals(Draft.column(table, column)) || draft.carried.contains(it))
        .toList();
  }

  /// The column as it was; rows get a neutral value where it may not be NULL.
  private static List<Operation> restore(Draft draft, QualifiedName table, Column column) {
    var down = new ArrayList<Operation>();
    String neutral =
        column.notNull() != null && column.fill() instanceof Fill.Nothing
            ? Neutral.value(draft.before, column.type())
            : null;
    if (neutral == null) {
      down.addAll(adding(draft, table, column));
    } else {
      down.addAll(adding(draft, table, column.filled(new Fill.Expression(neutral))));
      down.add(new Operation.SetDefault(table, column.name(), null));
    }
    down.addAll(unvalidated(table, column));
    Table whole = draft.before.table(table).orElseThrow();
    return TablePlans.restored(draft.old, draft.now, whole.with(List.of(column)), down);
  }
}
