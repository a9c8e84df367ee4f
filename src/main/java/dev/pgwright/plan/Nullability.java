package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Work;
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
      draft.add(
          Action.of(
                  "allow null in " + now.name() + " of " + Draft.brief(table),
                  Stage.NORMAL,
                  List.of(new Operation.DropNotNull(table, now.name())),
                  draft.before.serverVersion() >= 180000
                      ? required(table, now.name(), name, was)
                      : List.of(new Operation.SetNotNull(table, now.name())))
              .altering(Draft.column(table, now.name()))
              .locking(draft.exclusive(table)));
    } else {
      renamed(draft, table, now.name(), was, wanted);
    }
  }

  /// NOT NULL as it was.
  private static List<Operation> required(
      QualifiedName table, Name column, Name name, NotNull was) {
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
    ColumnPlans.requireNotNull(draft, table, now, filled, value.isEmpty());
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
              Action.of(
                      "rename " + was.name() + " of " + Draft.brief(table),
                      Stage.NORMAL,
                      List.of(rename(table, was.name(), wanted.name())),
                      List.of(rename(table, wanted.name(), was.name())))
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
}
