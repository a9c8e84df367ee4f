package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A second key behind the distance keeps the index from being used before PostgreSQL 17.
///
/// From 17 on rows of the index are sorted in groups of equal distance.
final class NearestWithTieBreak implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("nearest-with-tie-break", "A tie-break in the order by distance");

  private static final int INCREMENTAL = 17;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.version() >= INCREMENTAL) {
      return List.of();
    }
    return Nearest.in(statement, scene).stream()
        .filter(it -> it.bare() && it.query().limit() != null && it.query().order().size() > 1)
        .flatMap(
            it ->
                Hazard.of(
                    INFO,
                    it.query().order().get(1),
                    scene.resolve(it.table())
                        + ": an index gives rows by distance alone; with a second key every row is"
                        + " read and sorted",
                    "the nearest rows by distance in a subquery with LIMIT, the tie-break around"
                        + " it")
                    .stream())
        .toList();
  }
}
