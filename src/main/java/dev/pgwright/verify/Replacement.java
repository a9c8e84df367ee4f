package dev.pgwright.verify;

import dev.pgwright.PgwrightException;
import dev.pgwright.diff.Change;
import dev.pgwright.diff.Diff;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Planner;
import dev.pgwright.plan.Policy;
import dev.pgwright.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A way back in place of one that does not work: planned from the catalogs after and before a
/// unit, and run on rows.
///
/// What the unit made may be dropped on the way back, so every drop is approved.
final class Replacement {

  private static final int ATTEMPTS = 4;

  private final Verify.Written written;
  private final Trial line;
  private final int unit;
  private final Schema before;

  private Replacement(Verify.Written written, Trial line, int unit, Schema before) {
    this.written = written;
    this.line = line;
    this.unit = unit;
    this.before = before;
  }

  /// The way back in the tool's form, or why there is none.
  ///
  /// @param line at the state before the unit
  /// @param before what it holds
  static String of(Verify.Written written, Trial line, int unit, Schema before)
      throws SQLException {
    return new Replacement(written, line, unit, before).propose();
  }

  private String propose() throws SQLException {
    try (Trial trial =
        Trial.copy(written.sandbox(), line.database(), written.migration(), "mend")) {
      trial.fill(before, List.of(), written.seed());
      Migration.Bookmark bookmark = trial.run().bookmark();
      Optional<PgwrightException> failure =
          trial.up(unit, dev.pgwright.alembic.StatementWatch.NONE);
      if (failure.isPresent()) {
        return "no way back is proposed: the upgrade fails where there are rows";
      }
      Schema after = trial.read();
      Plan plan = plan(trial, after);
      if (!plan.refusals().isEmpty()) {
        Plan.Refusal refusal = plan.refusals().getFirst();
        return "no way back is proposed: " + refusal.object().label() + ": " + refusal.difference();
      }
      Optional<String> problem = run(trial, plan.steps());
      if (problem.isPresent()) {
        return "no way back is proposed: a planned one fails: " + problem.get();
      }
      Schema found = trial.read();
      List<String> differences = written.differences().apply(found, Flat.proven(before, found));
      if (!differences.isEmpty()) {
        return "no way back is proposed: a planned one leaves a difference: "
            + differences.getFirst();
      }
      bookmark.restore();
      Optional<PgwrightException> again = trial.up(unit, dev.pgwright.alembic.StatementWatch.NONE);
      String proof =
          again.isPresent()
              ? "this leads back to the state before, after which the upgrade fails: "
                  + again.get().getMessage()
              : "this leads back to the state before, and up again (tried with rows):";
      return proof + "\n" + written.migration().wayBack(plan.steps(), before, trial.database());
    }
  }

  /// A plan in which everything is approved that it asks for.
  private Plan plan(Trial trial, Schema now) {
    Schema wanted = before;
    Schema goal = Settled.align(written.sandbox(), now, wanted);
    List<String> labels =
        Diff.between(now, goal).changes().stream()
            .map(Change::target)
            .map(it -> it.label())
            .distinct()
            .toList();
    var tokens = new ArrayList<String>();
    try (var judge = new ServerJudge(trial.database(), line.database())) {
      for (int i = 1; ; i++) {
        var policy = new Policy("verify", labels, tokens, labels, new LinkedHashMap<>());
        Plan plan = Planner.plan(now, goal, policy, judge);
        List<String> asked = plan.approvals().stream().map(Plan.Approval::token).toList();
        if (asked.isEmpty() || tokens.containsAll(asked) || i == ATTEMPTS) {
          return plan;
        }
        tokens.addAll(asked);
      }
    }
  }

  /// What the server says against the steps; empty when they run.
  private static Optional<String> run(Trial trial, List<Step> steps) {
    try (Connection connection = trial.database().connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Step step : steps) {
        boolean block = step.mode() == Step.Mode.TRANSACTION;
        if (block) {
          statement.execute("BEGIN");
        }
        for (Operation operation : step.up()) {
          for (String sql : Ddl.of(operation)) {
            statement.execute(sql);
          }
        }
        if (block) {
          statement.execute("COMMIT");
        }
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e.getMessage() + " (SQLSTATE " + e.getSQLState() + ")");
    }
  }
}
