package dev.pgwright.rules.transactions;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Map;

/// A statement that reads or writes many rows runs while the transaction holds a lock that blocks
/// others, from an earlier statement.
final class WorkAfterStrongLock implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("work-after-strong-lock", "Long work while a strong lock is held");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    Map<QualifiedName, Lock> held = scene.transactions().held();
    boolean longWork =
        statement instanceof Change.Update
            || statement instanceof Change.Delete
            || statement instanceof Change.Merge
            || statement instanceof Session.Copy
            || (statement instanceof Change.Insert insert
                && insert.source() != null
                && !(insert.source().body() instanceof Query.Values))
            || scene.effect().done().stream().anyMatch(it -> scene.inUse(it.relation()));
    boolean target = !(statement instanceof Change change) || scene.inUse(change.target().name());
    if (!target || !longWork || !scene.transactions().open()) {
      return List.of();
    }
    for (Map.Entry<QualifiedName, Lock> lock : held.entrySet()) {
      boolean own =
          scene.effect().done().stream().anyMatch(it -> it.relation().equals(lock.getKey()))
              && scene.effect().lock(lock.getKey()).map(Lock::blocksWrites).orElse(false);
      if (lock.getValue().blocksWrites() && scene.inUse(lock.getKey()) && !own) {
        return Hazard.table(
            INFO,
            statement,
            lock.getKey(),
            lock.getKey()
                + ": "
                + lock.getValue().label()
                + " of an earlier statement is held while this one works; "
                + Scene.waits(lock.getValue()),
            "COMMIT before it, or put it into a migration of its own");
      }
    }
    return List.of();
  }
}
