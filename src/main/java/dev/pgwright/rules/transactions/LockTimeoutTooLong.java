package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Setting;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A `lock_timeout` of more than ten seconds lets everybody else wait as long.
final class LockTimeoutTooLong implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("lock-timeout-too-long", "A lock timeout that lets everybody wait");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    for (Setting setting : Setting.of(statement)) {
      if (setting.name().equals("lock_timeout") && scene.duration(setting.value()) > LONGEST_MS) {
        return Hazard.of(
            INFO,
            statement,
            "lock_timeout "
                + setting.value()
                + ": while a statement waits so long for a strong lock, every later query waits"
                + " too",
            "SET lock_timeout = '3s', and retry");
      }
    }
    return List.of();
  }

  private static final long LONGEST_MS = 10_000;
}
