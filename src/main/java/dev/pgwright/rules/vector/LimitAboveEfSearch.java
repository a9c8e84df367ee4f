package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// A scan of an HNSW index returns `hnsw.ef_search` rows at most, whatever `limit` asks for.
final class LimitAboveEfSearch implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("limit-above-ef-search", "LIMIT above hnsw.ef_search");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    var found = new ArrayList<Hazard>();
    for (Nearest nearest : Nearest.in(statement, scene)) {
      long most = Nearest.most(scene).orElse(Long.MAX_VALUE);
      long wanted = nearest.wanted().orElse(0L);
      if (wanted > most && !nearest.bits() && nearest.graph(scene)) {
        found.addAll(
            Hazard.of(
                INFO,
                nearest.query(),
                scene.resolve(nearest.table())
                    + ": "
                    + wanted
                    + " rows are wanted, and a scan of an hnsw index returns "
                    + most
                    + " at most (hnsw.ef_search)",
                remedy(wanted)));
      }
    }
    return found;
  }

  static String remedy(long wanted) {
    return wanted <= 1_000
        ? "SET LOCAL hnsw.ef_search = " + wanted + ", or hnsw.iterative_scan = relaxed_order"
        : "SET LOCAL hnsw.iterative_scan = relaxed_order; hnsw.ef_search ends at 1000";
  }
}
