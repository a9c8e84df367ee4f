package dev.pgwright.rules.partitions;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `attach partition` reads every row of the new partition, and of the default partition, unless a
/// CHECK proves the bound.
final class AttachPartitionReadsTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "attach-partition-reads-table",
              "Attaching a partition reads it under ACCESS EXCLUSIVE")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.AttachPartition.class,
        (action, table) -> {
          QualifiedName child = scene.resolve(action.partition());
          var read = new ArrayList<QualifiedName>();
          for (Effect.Done done : scene.effect().done()) {
            if (scene.inUse(done.relation()) && !read.contains(done.relation())) {
              read.add(done.relation());
            }
          }
          if (read.isEmpty()) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              child,
              read.getFirst()
                  + ": attaching "
                  + child
                  + " to "
                  + table
                  + " reads it or builds indexes on it under ACCESS EXCLUSIVE;"
                  + " reads and writes wait",
              "first ALTER TABLE "
                  + read.getFirst().sql()
                  + " ADD CHECK (…the bound…) NOT VALID and VALIDATE it, and create every index of"
                  + " "
                  + table
                  + " on it concurrently");
        });
  }
}
