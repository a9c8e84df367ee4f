package dev.pgwright.rules.locking;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `refresh materialized view` without `concurrently` makes every reader of the view wait until it
/// is filled.
final class RefreshNotConcurrent implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "refresh-not-concurrent", "Refreshing a materialized view blocks its readers")
          .about(Maintenance.Refresh.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Maintenance.Refresh refresh
            && !refresh.concurrently()
            && refresh.withData()
            && scene.inUse(refresh.view())
        ? Hazard.of(
            INFO,
            refresh,
            refresh.view().sql()
                + ": it is filled under ACCESS EXCLUSIVE; reads wait until it is done",
            "REFRESH MATERIALIZED VIEW CONCURRENTLY "
                + refresh.view().sql()
                + ", which needs a unique index over all rows")
        : List.of();
  }
}
