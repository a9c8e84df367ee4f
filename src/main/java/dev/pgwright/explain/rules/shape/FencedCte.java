package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// A CTE that is computed whole, and of which few rows are wanted.
final class FencedCte implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R23",
          "A CTE is computed whole for few of its rows",
          "1,000 rows removed, nine for each that is kept, 20 % of the time",
          Proof.RE_RUN,
          "R01",
          "R35",
          "R11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double removed = Scene.removed(node);
    String name = node.detail("CTE Name");
    PlanNode cte =
        scene.plan().root().all().stream()
            .filter(it -> ("CTE " + name).equals(it.subplan()))
            .findFirst()
            .orElse(null);
    if (!node.type().equals("CTE Scan")
        || cte == null
        || cte.type().equals("Recursive Union")
        || cte.type().equals("ModifyTable")
        || removed < 1_000
        || removed < 9 * Scene.rows(node)
        || !scene.matters(scene.times().whole(cte) + scene.times().own(node))) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            Numbers.count(Scene.rows(cte))
                + " rows of "
                + name
                + " are made for "
                + Numbers.count(Scene.rows(node))
                + " that "
                + node.detail("Filter")
                + " keeps",
            name + " as not materialized (…), or the condition inside it",
            scene.times().whole(cte)));
  }
}
