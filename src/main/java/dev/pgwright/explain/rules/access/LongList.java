package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// A list of very many values.
final class LongList implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R27",
          "A list of thousands of values",
          "1,000 values, 20 % of the time",
          Proof.BY_RULE,
          "R07",
          "R41");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (!scene.slow(node)) {
      return Optional.empty();
    }
    for (Condition condition : Condition.all(node)) {
      for (Comparison it : condition.comparisons()) {
        String list = it.constant();
        boolean any = it.operator().endsWith(" any") || it.operator().endsWith(" all");
        long values = list == null ? 0 : list.chars().filter(c -> c == ',').count() + 1;
        if (any && values >= 1_000) {
          return Optional.of(
              scene.finding(
                  INFO,
                  node,
                  "a list of " + Numbers.count((double) values) + " values is looked through",
                  "a join with unnest(…) of one array, or with a temporary table that is analysed"));
        }
      }
    }
    return Optional.empty();
  }
}
