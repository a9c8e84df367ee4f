package dev.pgwright.explain.rules.server;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// Planning that takes longer than the query.
final class Planning implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R30", "Planning takes longer than running", "20 ms, longer than running", Proof.RE_RUN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double planning = scene.plan().planningMs();
    if (!scene.isRoot(node) || planning < 20 || planning <= scene.totalMs()) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            "planning takes " + Numbers.ms(planning) + ", running " + Numbers.ms(scene.totalMs()),
            "a prepared statement, fewer partitions to look at, or fewer joins (join_collapse_limit)",
            planning));
  }
}
