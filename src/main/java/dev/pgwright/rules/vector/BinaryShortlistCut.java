package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// A shortlist by bits, which is ordered again by full vectors, is cut at `hnsw.ef_search` rows.
final class BinaryShortlistCut implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("binary-shortlist-cut", "A shortlist is cut at hnsw.ef_search");

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
      if (wanted > most && nearest.bits() && nearest.graph(scene)) {
        found.addAll(
            Hazard.of(
                INFO,
                nearest.query(),
                scene.resolve(nearest.table())
                    + ": the shortlist has "
                    + most
                    + " rows instead of "
                    + wanted
                    + " (hnsw.ef_search), and what it misses no second order brings back",
                LimitAboveEfSearch.remedy(wanted)));
      }
    }
    return found;
  }
}
