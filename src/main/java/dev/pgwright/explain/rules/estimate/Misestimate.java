package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// Rows far from those expected, and no other rule knows why.
final class Misestimate implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R01",
          "Rows far from those expected",
          "a factor of 10 and 1,000 rows, at the deepest node; not where something above stops early",
          Proof.RE_PLANNED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (!scene.misestimates().at(node)) {
      return Optional.empty();
    }
    String remedy =
        node.type().equals("Function Scan")
            ? "tell the planner how many rows it returns: alter function "
                + node.detail("Function Name")
                + " … rows "
                + Numbers.count(Scene.rows(node))
            : "analyze what it reads; where that changes nothing, extended statistics on the columns of"
                + " its condition";
    return Optional.of(
        scene.finding(INFO, node, Statistics.numbers(node), remedy, scene.times().whole(node)));
  }
}
