package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.model.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Conditions on columns that depend on each other, multiplied as if they did not.
final class CorrelatedColumns implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R03",
              "Columns of a condition depend on each other",
              "a misestimate of a condition on two columns or more whose single shares are right",
              Proof.RE_PLANNED,
              "R01",
              "R16")
          .needing("pg_stats");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (node.type().equals("Aggregate")) {
      return groups(node, scene);
    }
    Optional<Evidence.Table> table = Statistics.fresh(node, scene);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    var columns = new LinkedHashSet<String>();
    double least = 1;
    for (Comparison it : Statistics.comparisons(node)) {
      Optional<Evidence.Column> column = it.column().flatMap(table.get()::column);
      String value = it.constant();
      if (column.isPresent() && !it.parameter()) {
        columns.add(column.get().name());
        if (it.equality() && value != null) {
          least = Math.min(least, Statistics.share(table.get(), column.get(), value).orElse(1.0));
        }
      }
    }
    List<String> names = List.copyOf(columns);
    boolean singleIsRight = Scene.rows(node) <= 2 * least * table.get().tuples() * node.loops();
    if (names.size() < 2 || Statistics.covered(table.get(), names) || !singleIsRight) {
      return Optional.empty();
    }
    return Optional.of(found(node, scene, table.get(), names, "are not independent"));
  }

  /// Groups by several columns of one table.
  private static Optional<Finding> groups(PlanNode node, Scene scene) {
    List<String> keys = GroupKeys.columns(node);
    List<Evidence.Table> tables = GroupKeys.tables(node, scene);
    boolean far = scene.misestimates().at(node) && !Statistics.more(node);
    if (!far || keys.size() < 2 || tables.size() != 1) {
      return Optional.empty();
    }
    Evidence.Table table = tables.getFirst();
    return Statistics.stale(table) || Statistics.covered(table, keys)
        ? Optional.empty()
        : Optional.of(found(node, scene, table, keys, "have few combinations"));
  }

  private static Finding found(
      PlanNode node, Scene scene, Evidence.Table table, List<String> columns, String why) {
    String on = columns.stream().map(it -> new Name(it).sql()).collect(Collectors.joining(", "));
    return Statistics.wanted(INFO, node, scene, table, columns, on, on + " " + why);
  }
}
