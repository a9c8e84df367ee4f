package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A concurrent index build under a short `lock_timeout` or `statement_timeout` is likely to be cut
/// off, and leaves an invalid index.
final class ShortTimeoutOnConcurrentBuild implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
          "short-timeout-on-concurrent-build", "A short timeout leaves an invalid index");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    boolean build =
        (statement instanceof Create.CreateIndex index && index.concurrently())
            || (statement instanceof Maintenance.Reindex reindex && reindex.concurrently());
    if (!build) {
      return List.of();
    }
    for (String setting : List.of("lock_timeout", "statement_timeout")) {
      long milliseconds = scene.transactions().milliseconds(setting).orElse(0L);
      if (milliseconds > 0 && milliseconds < SHORT_MS) {
        return Hazard.of(
            INFO,
            statement,
            setting
                + " of "
                + milliseconds
                + " ms: the build waits for older transactions, is cut"
                + " off, and leaves an invalid index",
            "SET " + setting + " = 0 before it");
      }
    }
    return List.of();
  }

  private static final long SHORT_MS = 600_000;
}
