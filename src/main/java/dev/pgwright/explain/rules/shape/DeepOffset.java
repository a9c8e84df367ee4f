package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// Rows that are made and thrown away to reach a later page.
final class DeepOffset implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R19",
          "OFFSET throws rows away",
          "1,000 rows, ten for each that is wanted, 20 % of the time",
          Proof.RE_RUN,
          "R18");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    PlanNode input = node.type().equals("Limit") ? Scene.input(node) : null;
    if (input == null) {
      return Optional.empty();
    }
    double skipped = Scene.rows(input) - Scene.rows(node);
    double ms = scene.times().whole(input);
    if (skipped < Math.max(1_000, 10 * Scene.rows(node)) || !scene.matters(ms)) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            Numbers.count(skipped)
                + " rows are made and thrown away before the "
                + Numbers.count(Scene.rows(node))
                + " that are wanted",
            "begin behind the last row of the page before: where (key) > (its key) order by key limit n",
            ms));
  }
}
