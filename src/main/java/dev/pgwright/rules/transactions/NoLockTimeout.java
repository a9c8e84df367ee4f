package dev.pgwright.rules.transactions;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A statement that takes a lock which blocks others waits for it without end when no
/// `lock_timeout` is set, and everything else queues behind it.
final class NoLockTimeout implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("no-lock-timeout", "A strong lock without a lock timeout");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.downgrade()
        || scene.transactions().milliseconds("lock_timeout").orElse(0L) > 0
        || !strong(scene.effect(), scene)
        || scene.past().stream().anyMatch(it -> strong(it.effect(), scene))) {
      return List.of();
    }
    return Hazard.of(
        INFO,
        statement,
        scene.effect().locks().stream()
                .filter(it -> it.mode().blocksWrites() && scene.inUse(it.relation()))
                .map(it -> it.relation() + ": " + it.mode().label())
                .findFirst()
                .orElse("")
            + " is waited for without end, and every later query queues behind it",
        "SET lock_timeout = '3s' before it, and retry");
  }

  private static boolean strong(Effect effect, Scene scene) {
    return effect.locks().stream()
        .anyMatch(it -> it.mode().blocksWrites() && scene.inUse(it.relation()));
  }
}
