package dev.pgwright.rules.transactions;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `validate constraint` under a short `lock_timeout` or `statement_timeout` is likely to be cut
/// off while it reads, or while an autovacuum holds the table.
final class ShortTimeoutOnValidation implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("short-timeout-on-validation", "A short timeout cuts off a validation")
          .about(Alter.AlterTable.class);

  private static final long SHORT_MS = 600_000;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.ValidateConstraint.class,
        (action, table) -> {
          if (!scene.effect().does(table, Effect.Work.VALIDATE)) {
            return List.of();
          }
          for (String setting : List.of("statement_timeout", "lock_timeout")) {
            long milliseconds = scene.transactions().milliseconds(setting).orElse(0L);
            if (milliseconds > 0 && milliseconds < SHORT_MS) {
              return Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + ": "
                      + setting
                      + " of "
                      + milliseconds
                      + " ms ends the validation "
                      + (setting.equals("lock_timeout")
                          ? "while an autovacuum has the table"
                          : "before it has read every row")
                      + "; it blocks nobody and can take its time",
                  (scene.transactions().open() ? "SET LOCAL " : "SET ")
                      + setting
                      + " = 0 before it");
            }
          }
          return List.of();
        });
  }
}
