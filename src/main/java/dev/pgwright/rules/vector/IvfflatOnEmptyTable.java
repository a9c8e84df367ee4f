package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// An IVFFlat index takes its lists from the rows that are there; on an empty table it finds little
/// later.
final class IvfflatOnEmptyTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("ivfflat-on-empty-table", "An IVFFlat index on an empty table");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Create.CreateIndex index
            && index.method() != null
            && index.method().value().equals("ivfflat")
            && !scene.inUse(index.table())
        ? Hazard.of(
            INFO,
            statement,
            "the lists are made from the rows that are there, and there are none; recall will be"
                + " poor",
            "build it when the table is filled, or use hnsw")
        : List.of();
  }
}
