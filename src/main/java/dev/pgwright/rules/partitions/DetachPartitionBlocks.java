package dev.pgwright.rules.partitions;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Dropped;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `detach partition` without `concurrently`, and `drop table` of a partition, take ACCESS
/// EXCLUSIVE on the partitioned table, so every query on any partition waits.
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
    var found = new ArrayList<Hazard>();
    for (ObjectRef dropped : Dropped.of(statement, ObjectClass.TABLE)) {
      Relation partition = scene.relation(dropped.name());
      if (partition.partition() && scene.inUse(partition.parents().getFirst())) {
        found.addAll(
            found(dropped, partition.parents().getFirst(), dropped.name(), "dropping a partition"));
      }
    }
    found.addAll(
        OnTable.each(
            statement,
            scene,
            AlterAction.DetachPartition.class,
            (action, table) ->
                action.concurrently() || action.finalizing()
                    ? List.of()
                    : found(action, table, action.partition(), "detaching")));
    return found;
  }

  private static List<Hazard> found(
      Node at, QualifiedName table, ObjectName partition, String what) {
    return Hazard.table(
        INFO,
        at,
        table,
        table
            + ": "
            + what
            + " takes ACCESS EXCLUSIVE on it, on the partition and on the default partition;"
            + " reads and writes wait",
        "ALTER TABLE "
            + table.sql()
            + " DETACH PARTITION "
            + partition.sql()
            + " CONCURRENTLY, outside a transaction");
  }
}
