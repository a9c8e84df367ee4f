package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `refresh materialized view … with no data` makes every query of the view fail.
final class RefreshWithoutData implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("refresh-without-data", "A materialized view is emptied")
          .about(Maintenance.Refresh.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Maintenance.Refresh refresh
            && !refresh.withData()
            && scene.inUse(refresh.view())
        ? Hazard.of(
            INFO,
            statement,
            refresh.view().sql()
                + ": queries fail with \"has not been populated\" until it is refreshed",
            "REFRESH MATERIALIZED VIEW CONCURRENTLY " + refresh.view().sql())
        : List.of();
  }
}
