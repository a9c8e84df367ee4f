package dev.pgwright.rules.locking;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `lock table` in a mode that blocks writes makes others wait until the transaction ends.
final class LockTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("lock-table", "LOCK TABLE holds its lock until the transaction ends")
          .about(Maintenance.Lock.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Maintenance.Lock lock)) {
      return List.of();
    }
    Lock mode = Lock.valueOf(lock.mode().toUpperCase(Locale.ROOT).replace(' ', '_'));
    var found = new ArrayList<Hazard>();
    for (Maintenance.Target target : lock.tables()) {
      if (mode.blocksWrites() && scene.inUse(target.name())) {
        QualifiedName table = scene.resolve(target.name());
        found.addAll(
            Hazard.table(
                INFO,
                target,
                table,
                table
                    + ": "
                    + mode.label()
                    + " is held until the transaction ends; "
                    + Scene.waits(mode),
                "the weakest mode that serves, as the last thing before what needs it"));
      }
    }
    return found;
  }
}
