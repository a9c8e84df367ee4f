package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Session;
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
    if (!(statement instanceof Session.SetParameter set)
        || !set.name().equals("lock_timeout")
        || set.values().isEmpty()) {
      return List.of();
    }
    long milliseconds = scene.duration(set.values().getFirst());
    return milliseconds > LONGEST_MS
        ? Hazard.of(
            INFO,
            set,
            "lock_timeout "
                + set.values().getFirst()
                + ": while a statement waits so long for a strong lock, every later query waits"
                + " too",
            "SET lock_timeout = '3s', and retry")
        : List.of();
  }

  private static final long LONGEST_MS = 10_000;
}
