package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Plan.Precondition;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How columns come to allow NULL and stop to.
final class Nullability {

  private Nullability() {}

  static void alter(Draft draft, QualifiedName table, Column old, Column now) {
    NotNull was = old.notNull();
    NotNull wanted = now.notNull();
    if (Objects.equals(was, wanted)) {
      return;
    }
    if (was == null) {
      required(draft, table, now);
    } else if (wanted == null) {
      Name name = was.name() == null ? Naming.notNull(table, old.name()) : was.name();
      boolean proven = Regained.provable(draft, table, was, name);
      draft.add(
          Action.of(
                  "allow null in " + now.name() + " of " + Draft.brief(table),
                  Stage.NORMAL,
                  List.of(new Operation.DropNotNull(table, now.name())),
                  proven
                      ? Regained.required(draft, table, now.name())
                      : required(draft, table, now.name(), name, was))
              .preparing(proven ? Regained.proof(draft, table, now.name(), name, was) : List.of())
              .altering(Draft.column(table, now.name()))
              .dropping(Draft.notNull(table, old))
              .locking(draft.exclusive(table)));
    } else {
      renamed(draft, table, now.name(), was, wanted);
    }
  }

  /// NOT NULL as it was.
  private static List<Operation> required(
      Draft draft, QualifiedName table, Name column, Name name, NotNull was) {
    if (draft.before.serverVersion() < 180000) {
      return List.of(new Operation.SetNotNull(table, column));
    }
    Operation add = ColumnPlans.addNotNull(table, name, column, was.inheritable());
    return was.validated()
        ? List.of(add, new Operation.ValidateConstraint(table, name))
        : List.of(add);
  }

  private static void required(Draft draft, QualifiedName table, Column now) {
    ObjectId id = Draft.column(table, now.name());
    Optional<String> value = draft.policy.backfill(id);
    Action filled = null;
    if (value.isPresent()) {
      filled =
          draft.add(
              Action.of(
                      "backfill " + now.name() + " of " + Draft.brief(table),
                      Stage.BACKFILL,
                      Backfill.of(draft, table, now.name(), value.get()),
                      List.of())
                  .altering(id)
                  .locking(draft.held(table, Lock.ROW_EXCLUSIVE, Work.BATCHES)));
    }
    requireNotNull(draft, table, now, filled, value.isEmpty());
  }

  private static void renamed(
      Draft draft, QualifiedName table, Name column, NotNull was, NotNull wanted) {
    if (was.name() == null || wanted.name() == null) {
      return;
    }
    Action last = null;
    if (!was.name().equals(wanted.name())) {
      last =
          draft.add(
              renaming(table, was.name(), wanted.name())
                  .dropping(ObjectId.part(ObjectKind.CONSTRAINT, table, was.name()))
                  .creating(ObjectId.part(ObjectKind.CONSTRAINT, table, wanted.name()))
                  .locking(draft.exclusive(table)));
    }
    if (was.inheritable() != wanted.inheritable()) {
      Action inherit =
          Action.of(
                  "alter " + wanted.name() + " of " + Draft.brief(table),
                  Stage.NORMAL,
                  List.of(inherit(table, wanted.name(), wanted.inheritable())),
                  List.of(inherit(table, wanted.name(), was.inheritable())))
              .locking(draft.exclusive(table));
      last = draft.add(last == null ? inherit : inherit.after(last));
    }
    proven(draft, table, column, was, wanted, last);
  }

  /// @param first what has to come before; null for nothing
  private static void proven(
      Draft draft,
      QualifiedName table,
      Name column,
      NotNull was,
      NotNull wanted,
      @Nullable Action first) {
    if (was.validated() == wanted.validated() || wanted.name() == null) {
      return;
    }
    List<Operation> unproven =
        List.of(
            new Operation.DropNotNull(table, column),
            ColumnPlans.addNotNull(table, wanted.name(), column, wanted.inheritable()));
    Action action =
        wanted.validated()
            ? ColumnPlans.validate(draft, table, wanted.name(), unproven)
            : Action.of(
                    "alter " + wanted.name() + " of " + Draft.brief(table),
                    Stage.NORMAL,
                    unproven,
                    List.of(new Operation.ValidateConstraint(table, wanted.name())))
                .locking(draft.exclusive(table));
    draft.add(first == null ? action : action.after(first));
  }

  /// NOT NULL without a long lock, by the best way of the server's version.
  ///
  /// @param after what has to come first; null for nothing
  /// @param open whether rows may hold NULL as far as the schema tells
  static void requireNotNull(
      Draft draft, QualifiedName table, Column column, @Nullable Action after, boolean open) {
    NotNull wanted = column.notNull();
    if (wanted == null) {
      return;
    }
    if (open) {
      draft.preconditions.add(
          new Precondition(
              table,
              "rows hold NULL in " + column.name(),
              "SELECT ctid FROM " + table.sql() + " WHERE " + column.name().sql() + " IS NULL"));
    }
    Action last =
        draft.after.serverVersion() >= 180000
            ? namedNotNull(draft, table, column.name(), wanted, after)
            : checkedNotNull(draft, table, column.name(), after);
    draft.notNull.put(Draft.column(table, column.name()), last);
  }

  private static Action namedNotNull(
      Draft draft, QualifiedName table, Name column, NotNull wanted, @Nullable Action after) {
    Name wantedName = wanted.name() == null ? Naming.notNull(table, column) : wanted.name();
    boolean taken = taken(draft, table, column, wantedName);
    Name name = taken ? Naming.aside(wantedName, "new") : wantedName;
    Action add =
        Action.of(
                "require " + column + " of " + Draft.brief(table),
                Stage.NORMAL,
                List.of(ColumnPlans.addNotNull(table, name, column, wanted.inheritable())),
                nullable(draft, table, column))
            .creating(ObjectId.part(ObjectKind.CONSTRAINT, table, name))
            .locking(draft.exclusive(table));
    add = draft.add(after == null ? needing(add, table, column) : add.after(after));
    Action last =
        wanted.validated() ? draft.add(ColumnPlans.validate(draft, table, name).after(add)) : add;
    if (taken) {
      draft.add(
          renaming(table, name, wantedName)
              .creating(ObjectId.part(ObjectKind.CONSTRAINT, table, wantedName))
              .locking(draft.exclusive(table))
              .after(last));
    }
    return last;
  }

  /// Whether another column's NOT NULL has the name until that column goes.
  private static boolean taken(Draft draft, QualifiedName table, Name column, Name constraint) {
    return draft.before.table(table).stream()
        .flatMap(it -> it.columns().stream())
        .filter(it -> !it.name().equals(column) && it.notNull() != null)
        .anyMatch(it -> constraint.equals(Objects.requireNonNull(it.notNull()).name()));
  }

  static boolean taken(Draft draft, QualifiedName table, Column column) {
    NotNull notNull = column.notNull();
    return notNull != null
        && notNull.name() != null
        && taken(draft, table, column.name(), notNull.name());
  }

  /// Takes NOT NULL away; a primary key makes it each partition's own.
  private static List<Operation> nullable(Draft draft, QualifiedName table, Name column) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.DropNotNull(table, column));
    boolean key =
        draft.now.constraints(table).stream()
            .anyMatch(
                it -> it.type() == Constraint.Type.PRIMARY_KEY && it.columns().contains(column));
    if (key && draft.partitioned(table)) {
      for (QualifiedName part : draft.old.descendants(table)) {
        if (draft.old.table(part).flatMap(it -> it.column(column)).map(Column::notNull).isEmpty()) {
          operations.add(new Operation.DropNotNull(part, column));
        }
      }
    }
    return operations;
  }

  private static Action needing(Action action, QualifiedName table, Name column) {
    return action.altering(Draft.column(table, column));
  }

  private static Action checkedNotNull(
      Draft draft, QualifiedName table, Name column, @Nullable Action after) {
    Name check = Naming.aside(column, "not_null");
    var add = new Operation.Execute(proof(table, check, column));
    var drop = new Operation.Execute(Ddl.alter(table, "DROP CONSTRAINT " + check.sql()).getFirst());
    Action first =
        Action.of(
                "require " + column + " of " + Draft.brief(table),
                Stage.NORMAL,
                List.of(add),
                List.of(drop))
            .locking(draft.exclusive(table));
    first = draft.add(after == null ? first : first.after(after));
    Action valid = draft.add(ColumnPlans.validate(draft, table, check).after(first));
    return draft.add(
        Action.of(
                "require " + column + " of " + Draft.brief(table),
                Stage.NORMAL,
                List.of(new Operation.SetNotNull(table, column), drop),
                List.of(new Operation.DropNotNull(table, column)))
            .preparing(
                List.of(
                    new Operation.Execute(
                        Ddl.alter(table, "DROP CONSTRAINT IF EXISTS " + check.sql()).getFirst()),
                    add,
                    new Operation.ValidateConstraint(table, check)))
            .after(valid)
            .locking(draft.exclusive(table)));
  }

  private static String proof(QualifiedName table, Name check, Name column) {
    return Ddl.alter(
            table,
            "ADD CONSTRAINT " + check.sql() + " CHECK (" + column.sql() + " IS NOT NULL) NOT VALID")
        .getFirst();
  }

  /// The NOT NULL constraint under another name; the lock on the table is for others to add.
  static Action renaming(QualifiedName table, Name from, Name to) {
    return Action.of(
        "rename " + from + " of " + Draft.brief(table),
        Stage.NORMAL,
        List.of(rename(table, from, to)),
        List.of(rename(table, to, from)));
  }

  private static Operation rename(QualifiedName table, Name from, Name to) {
    return new Operation.Execute(
        Ddl.alter(table, "RENAME CONSTRAINT " + from.sql() + " TO " + to.sql()).getFirst());
  }

  private static Operation inherit(QualifiedName table, Name constraint, boolean inheritable) {
    return new Operation.Execute(
        Ddl.alter(
                table,
                "ALTER CONSTRAINT " + constraint.sql() + (inheritable ? " INHERIT" : " NO INHERIT"))
            .getFirst());
  }

  /// The proven NOT NULL constraint that an heir has of its own on a column of its parents, as a
  /// line of `CREATE TABLE`; empty for none.
  static Optional<String> ofHeir(Column column) {
    NotNull notNull = column.notNull();
    return notNull == null
            || notNull.name() == null
            || notNull.origin() == Origin.INHERITED
            || !notNull.validated()
        ? Optional.empty()
        : Optional.of(
            "CONSTRAINT "
                + notNull.name().sql()
                + " NOT NULL "
                + column.name().sql()
                + (notNull.inheritable() ? "" : " NO INHERIT"));
  }
}
