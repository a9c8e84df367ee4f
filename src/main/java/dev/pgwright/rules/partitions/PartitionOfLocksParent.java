package dev.pgwright.rules.partitions;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `create table … partition of` takes ACCESS EXCLUSIVE on the partitioned table, and reads the
/// default partition.
final class PartitionOfLocksParent implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("partition-of-locks-parent", "A new partition locks the partitioned table")
          .about(Create.CreateTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Create.CreateTable made)
        || made.partitionOf() == null
        || !scene.inUse(made.partitionOf())) {
      return List.of();
    }
    QualifiedName parent = scene.resolve(made.partitionOf());
    return Hazard.table(
        INFO,
        made,
        parent,
        parent + ": the new partition takes ACCESS EXCLUSIVE on it; reads and writes wait",
        "CREATE TABLE "
            + made.name().sql()
            + " (LIKE "
            + made.partitionOf().sql()
            + " INCLUDING ALL); then ALTER TABLE "
            + parent.sql()
            + " ATTACH PARTITION "
            + made.name().sql()
            + ", which takes SHARE UPDATE EXCLUSIVE on it");
  }
}
