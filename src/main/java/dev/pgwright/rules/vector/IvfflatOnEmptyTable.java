package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// An IVFFlat index takes its lists from the rows that are there; on an empty table it finds little
/// later.
final class IvfflatOnEmptyTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("ivfflat-on-empty-table", "An IVFFlat index on an empty table")
          .about(Create.CreateIndex.class);

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
            && !scene.before(Statement.class, it -> fills(it, index.table(), scene))
        ? Hazard.of(
            INFO,
            statement,
            "the lists are made from the rows that are there, and there are none; recall will be"
                + " poor",
            "build it when the table is filled, or use hnsw")
        : List.of();
  }

  private static boolean fills(Statement statement, ObjectName table, Scene scene) {
    return switch (statement) {
      case Change.Insert insert ->
          insert.source() != null && scene.same(insert.target().name(), table);
      case Session.Copy copy ->
          copy.from() && copy.table() != null && scene.same(copy.table(), table);
      case Create.CreateTableAs made -> made.withData() && scene.same(made.name(), table);
      default -> false;
    };
  }
}
