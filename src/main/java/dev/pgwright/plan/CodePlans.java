package dev.pgwright.plan;

import dev.pgwright.model.Routine;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.View;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How views and routines come, go and change.
final class CodePlans {

  /// Lets the bodies of the transaction's routines pass unread.
  static final Operation UNCHECKED = new Operation.Execute("SET LOCAL check_function_bodies = off");

  private CodePlans() {}

  static void create(Draft draft, View it) {
    draft.add(
        Action.of(
                "create " + it.id().kind().keyword() + " " + Draft.brief(it.name()),
                it.materialized() ? Stage.LONG : draft.stage(it.id()),
                creation(it),
                List.of(drop(it)))
            .creating(it.id()));
  }

  static void drop(Draft draft, View it) {
    boolean fills = it.materialized() && it.populated() && draft.stage(it.id()) == Stage.NORMAL;
    var down = new ArrayList<Operation>();
    if (fills) {
      down.add(patience("0"));
    }
    down.addAll(creation(it));
    List<SchemaObject> parts =
        draft.old.parts(it.name()).stream()
            .filter(part -> Rebuild.goesWithView(part, List.of(it.id())))
            .toList();
    parts.forEach(part -> down.addAll(Rebuild.creation(part)));
    if (fills) {
      down.add(patience(Step.Patience.SHORT.statementTimeout()));
    }
    draft.add(
        Action.of(
                "drop " + it.id().kind().keyword() + " " + Draft.brief(it.name()),
                draft.stage(it.id()),
                List.of(drop(it)),
                down)
            .dropping(it.id())
            .dropping(parts.stream().map(SchemaObject::id).toList())
            .locking(it.materialized() ? draft.exclusive(it.name()) : List.of()));
  }

  /// How long a statement may take from here on; what fills a view takes as long as its query.
  private static Operation patience(String timeout) {
    return new Operation.Execute("SET LOCAL statement_timeout = '" + timeout + "'");
  }

  static List<Operation> creation(View it) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.Execute(Ddl.createView(it, false)));
    for (View.Output column : it.columns()) {
      if (column.defaultSql() != null) {
        operations.add(
            new Operation.Execute(
                "ALTER VIEW "
                    + it.name().sql()
                    + " ALTER COLUMN "
                    + column.name().sql()
                    + " SET DEFAULT "
                    + column.defaultSql()));
      }
    }
    return operations;
  }

  static Operation drop(View it) {
    return new Operation.Execute(
        (it.materialized() ? "DROP MATERIALIZED VIEW " : "DROP VIEW ") + it.name().sql());
  }

  static void alter(Draft draft, View old, View now) {
    if (now.materialized()) {
      ViewSwap.plan(draft, old, now);
      return;
    }
    draft.add(
        Action.of(
                "replace view " + Draft.brief(now.name()),
                Stage.NORMAL,
                List.of(new Operation.Execute(Ddl.createView(now, true))),
                List.of(new Operation.Execute(Ddl.createView(old, true))))
            .altering(now.id()));
  }

  /// Whether `CREATE OR REPLACE` can lead from one view to the other and back.
  static boolean replaceable(View old, View now) {
    return !old.materialized() && old.columns().equals(now.columns());
  }

  static void create(Draft draft, Routine it) {
    draft.add(
        Action.of(
                title("create", it),
                draft.stage(it.id()),
                accepted(it, draft.judge::onAfter),
                List.of(drop(it)))
            .creating(it.id()));
  }

  static void drop(Draft draft, Routine it) {
    draft.add(
        Action.of(
                title("drop", it),
                draft.stage(it.id()),
                List.of(drop(it)),
                accepted(it, draft.judge::onBefore))
            .dropping(it.id()));
  }

  static Operation creation(Routine it) {
    return new Operation.Execute(it.definition());
  }

  /// The routine, its body unchecked where the server would refuse it even in its own schema: it
  /// may name what only exists while it runs.
  private static List<Operation> accepted(
      Routine it, Function<List<String>, Optional<Judge.Footprint>> server) {
    return server.apply(List.of(it.definition())).isPresent()
        ? List.of(creation(it))
        : List.of(UNCHECKED, creation(it));
  }

  static Operation drop(Routine it) {
    return new Operation.Execute("DROP " + it.id().sql());
  }

  static void alter(Draft draft, Routine old, Routine now) {
    draft.add(
        Action.of(
                title("replace", now),
                Stage.NORMAL,
                accepted(now, draft.judge::onAfter),
                accepted(old, draft.judge::onBefore))
            .altering(now.id()));
  }

  private static String title(String verb, Routine it) {
    return verb + " " + it.id().kind().keyword() + " " + Draft.brief(it.name());
  }
}
