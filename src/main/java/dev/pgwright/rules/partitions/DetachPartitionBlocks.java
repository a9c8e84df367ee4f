package dev.pgwright.rules.partitions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `detach partition` without `concurrently` takes ACCESS EXCLUSIVE on the partitioned table, so
/// every query on any partition waits.
final class DetachPartitionBlocks implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
          "detach-partition-blocks", "Detaching a partition locks the partitioned table");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.DetachPartition.class,
        (action, table) ->
            action.concurrently() || action.finalizing()
                ? List.of()
                : Hazard.table(
                    INFO,
                    action,
                    table,
                    table
                        + ": detaching takes ACCESS EXCLUSIVE on it, on the partition and on the"
                        + " default partition; reads and writes wait",
                    "ALTER TABLE "
                        + table.sql()
                        + " DETACH PARTITION "
                        + action.partition().sql()
                        + " CONCURRENTLY, outside a transaction"));
  }
}
