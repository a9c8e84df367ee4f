package dev.pgwright.rules.rewriting;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `cluster` writes the table and its indexes again in the order of an index while reads and writes
/// wait.
final class Cluster implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("cluster", "CLUSTER rewrites the table").about(Maintenance.Cluster.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Maintenance.Cluster cluster
            && (cluster.table() == null || scene.inUse(cluster.table()))
        ? Hazard.of(
            INFO,
            cluster,
            (cluster.table() == null ? "every clustered table" : cluster.table().sql())
                + ": it is written again under ACCESS EXCLUSIVE; reads and writes wait",
            "pg_repack, which works beside live traffic")
        : List.of();
  }
}
