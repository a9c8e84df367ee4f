package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Statistics from before much of the table changed.
final class StaleStatistics implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R02",
              "Statistics are out of date",
              "a misestimate over a table never analysed, or a tenth of which has changed since",
              Proof.RE_PLANNED,
              "R01",
              "R16")
          .needing("n_mod_since_analyze");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (!scene.misestimates().at(node)) {
      return Optional.empty();
    }
    List<Evidence.Table> stale =
        Statistics.tables(node, scene).stream().filter(Statistics::stale).toList();
    if (stale.isEmpty()) {
      return Optional.empty();
    }
    String said = stale.stream().map(StaleStatistics::said).collect(Collectors.joining("; "));
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                Statistics.numbers(node) + ": " + said,
                "analyze " + names(stale) + ", and let autovacuum analyse sooner",
                scene.times().whole(node))
            .withFix(stale.stream().map(Statistics::analyze).toArray(String[]::new)));
  }

  private static String names(List<Evidence.Table> tables) {
    return tables.stream().map(it -> it.name().sql()).collect(Collectors.joining(", "));
  }

  private static String said(Evidence.Table table) {
    return table.tuples() < 0
        ? table.name().sql() + " was never analysed"
        : Numbers.count(table.modified())
            + " rows of "
            + table.name().sql()
            + " have changed since it was analysed";
  }
}
