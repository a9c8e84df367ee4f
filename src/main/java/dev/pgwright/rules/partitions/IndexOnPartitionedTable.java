package dev.pgwright.rules.partitions;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `create index` on a partitioned table builds the index of every partition while writes to all of
/// them wait.
final class IndexOnPartitionedTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "index-on-partitioned-table",
              "An index on a partitioned table blocks writes to all partitions")
          .about(Create.CreateIndex.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Create.CreateIndex index)
        || index.only()
        || !scene.inUse(index.table())
        || scene.relation(index.table()).kind() != Relation.Kind.PARTITIONED) {
      return List.of();
    }
    QualifiedName table = scene.resolve(index.table());
    int partitions = scene.world().family(table).size() - 1;
    return Hazard.table(
        INFO,
        index,
        table,
        table
            + (index.concurrently()
                ? ": an index on a partitioned table cannot be built concurrently"
                : ": the index holds SHARE on it and on its "
                    + partitions
                    + " partitions; writes to all of them wait until it is built"),
        "CREATE INDEX … ON ONLY "
            + table.sql()
            + "; CREATE INDEX CONCURRENTLY on each partition;"
            + " ALTER INDEX … ATTACH PARTITION each");
  }
}
