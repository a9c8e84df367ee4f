package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// Only the bare distance, ascending, can be read from an index: `1 - (a <=> b) desc` cannot.
final class NearestOrderHidesDistance implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("nearest-order-hides-distance", "An order that no vector index gives");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Nearest.in(statement, scene).stream()
        .filter(it -> it.query().limit() != null && (!it.bare() || it.sort().descending()))
        .flatMap(
            it ->
                Hazard.of(
                    INFO,
                    it.sort(),
                    scene.resolve(it.table())
                        + ": an index gives the bare distance in ascending order; for "
                        + scene.sql(it.sort().span())
                        + " every row is read and sorted",
                    "ORDER BY " + scene.sql(it.distance().span()) + "; compute the score from it")
                    .stream())
        .toList();
  }
}
