package dev.pgwright.rules.transactions;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.duration.Estimate;
import dev.pgwright.replay.duration.Estimates;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// A statement whose work, on tables of known size, may take longer than `statement_timeout`.
final class StatementTimeoutTooShort implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
          "statement-timeout-too-short", "Work that takes longer than statement_timeout");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    long most = scene.transactions().milliseconds("statement_timeout").orElse(0L);
    if (most == 0 || scene.effect().fails()) {
      return List.of();
    }
    Optional<Estimate> estimate =
        Estimates.of(statement, scene.effect(), scene.world().live(), scene.world()::resolve);
    if (estimate.isEmpty() || estimate.get().highMs() <= most) {
      return List.of();
    }
    String message =
        "it takes "
            + estimate.get().range()
            + ", and statement_timeout ends it after "
            + most
            + " ms"
            + (estimate.get().lowMs() > most ? "" : ", if the server is busy");
    String remedy =
        (scene.transactions().open() ? "SET LOCAL" : "SET") + " statement_timeout = 0 before it";
    Optional<QualifiedName> table =
        scene.effect().done().stream().map(Effect.Done::relation).findFirst();
    return table.isPresent()
        ? Hazard.table(INFO, statement, table.get(), table.get() + ": " + message, remedy)
        : Hazard.of(INFO, statement, message, remedy);
  }
}
