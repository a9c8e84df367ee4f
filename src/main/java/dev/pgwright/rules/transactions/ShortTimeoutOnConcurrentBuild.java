package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Switches;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A concurrent index build under a short `lock_timeout` or `statement_timeout` is likely to be cut
/// off, and leaves an invalid index.
final class ShortTimeoutOnConcurrentBuild implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "short-timeout-on-concurrent-build", "A short timeout leaves an invalid index")
          .about(
              Alter.AlterTable.class,
              Create.CreateIndex.class,
              Drop.class,
              Maintenance.Reindex.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Create.CreateIndex index when index.concurrently() ->
          timeouts(index, scene, "the build waits for older transactions", BROKEN);
      case Maintenance.Reindex reindex
          when reindex.concurrently() || Switches.on(reindex.options(), "concurrently") ->
          timeouts(reindex, scene, "the build waits for older transactions", BROKEN);
      case Drop drop when drop.concurrently() ->
          timeouts(drop, scene, "the drop waits for older transactions", BROKEN);
      case Alter.AlterTable alter -> {
        for (AlterAction action : alter.actions()) {
          if (action instanceof AlterAction.DetachPartition(_, _, var concurrently, _)
              && concurrently) {
            yield timeouts(
                alter,
                scene,
                "detaching waits for older transactions",
                "is left half detached, until FINALIZE");
          }
          if (action instanceof AlterAction.ValidateConstraint && scene.inUse(alter.name())) {
            yield timeout(
                "statement_timeout", alter, scene, "it reads every row", "has to begin again");
          }
        }
        yield List.of();
      }
      default -> List.of();
    };
  }

  private static List<Hazard> timeouts(Statement at, Scene scene, String why, String left) {
    List<Hazard> found = timeout("lock_timeout", at, scene, why, left);
    return found.isEmpty() ? timeout("statement_timeout", at, scene, why, left) : found;
  }

  private static List<Hazard> timeout(
      String setting, Statement at, Scene scene, String why, String left) {
    long milliseconds = scene.transactions().milliseconds(setting).orElse(0L);
    return milliseconds > 0 && milliseconds < SHORT_MS
        ? Hazard.of(
            INFO,
            at,
            setting + " of " + milliseconds + " ms: " + why + ", is cut off, and " + left,
            "SET " + setting + " = 0 before it")
        : List.of();
  }

  private static final String BROKEN = "leaves an invalid index";
  private static final long SHORT_MS = 600_000;
}
