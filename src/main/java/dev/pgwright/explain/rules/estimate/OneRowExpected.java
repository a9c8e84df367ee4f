package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A nested loop over what was expected to be one row.
final class OneRowExpected implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R16",
          "Joins are nested because one row was expected",
          "one row expected, 100 came, and what they drive takes 20 % of the time",
          Proof.RE_PLANNED,
          "R01",
          "R14");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    PlanNode join = driven(node, scene);
    if (join == null || !scene.misestimates().at(node)) {
      return Optional.empty();
    }
    double ms = scene.times().whole(join) - scene.times().whole(node);
    if (!scene.matters(ms)) {
      return Optional.empty();
    }
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                "one row was expected and "
                    + Numbers.count(Scene.rows(node))
                    + " came: a nested loop"
                    + " runs for each of them",
                "statistics for its condition, or for this query no nested loop (enable_nestloop = off)",
                ms)
            .withFix("set enable_nestloop = off"));
  }

  /// The nested loop whose outer side follows from a node; null without.
  private static @Nullable PlanNode driven(PlanNode node, Scene scene) {
    PlanNode join = scene.above(node, List.of("Nested Loop"));
    if (join == null) {
      return null;
    }
    List<PlanNode> inputs = Scene.inputs(join);
    boolean outer =
        inputs.size() == 2
            && scene.within(node, inputs.getFirst())
            && inputs.getFirst().rows() <= 1.5
            && inputs.getLast().loops() >= 100;
    return outer ? join : null;
  }
}
