package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;

/// An iterative scan does not stop at a distance: where fewer rows than `limit` are that near, it
/// goes on to `hnsw.max_scan_tuples`.
final class DistanceThresholdInScan implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("distance-threshold-in-scan", "A distance in WHERE of an iterative scan");

  private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!Nearest.iterative(scene)) {
      return List.of();
    }
    return Nearest.in(statement, scene).stream()
        .filter(it -> it.query().limit() != null && threshold(it))
        .flatMap(
            it ->
                Hazard.of(
                    INFO,
                    it.query(),
                    scene.resolve(it.table())
                        + ": where fewer rows than LIMIT are that near, the iterative scan reads"
                        + " on to hnsw.max_scan_tuples (20,000)",
                    "the nearest rows in a WITH … AS MATERIALIZED, the condition on the distance"
                        + " around it")
                    .stream())
        .toList();
  }

  private static boolean threshold(Nearest nearest) {
    Expr where = nearest.select().where();
    return where != null
        && Walk.all(where, Expr.Binary.class)
            .filter(it -> COMPARISONS.contains(it.operator().symbol()))
            .flatMap(it -> Walk.all(it, Expr.Binary.class))
            .anyMatch(it -> it.operator().symbol().equals(nearest.distance().operator().symbol()));
  }
}
