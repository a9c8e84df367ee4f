package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// A subquery that runs again for each row.
final class RepeatedSubplan implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R22",
          "A subquery runs for each row",
          "50 times, 20 % of the time",
          Proof.RE_PLANNED,
          "R07",
          "R14");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    boolean subplan = node.subplan() != null && node.subplan().startsWith("SubPlan");
    if (!subplan || node.loops() < 50 || !scene.matters(scene.times().whole(node))) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            node.subplan() + " runs " + Numbers.count(node.loops()) + " times",
            "a join or a lateral join in its place, or an index for what it looks up",
            scene.times().whole(node)));
  }
}
