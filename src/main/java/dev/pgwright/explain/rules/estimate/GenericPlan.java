package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.Plan;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;

/// A plan for any value of its parameters, which is not good for this one.
final class GenericPlan implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R42",
          "A plan for any value is wrong for this one",
          "a misestimate of a condition on a parameter; or plans with and without the values that differ in shape and threefold in cost",
          Proof.RE_PLANNED,
          "R01",
          "R16");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    Plan generic = scene.evidence().generic();
    if (scene.isRoot(node) && generic != null) {
      return flip(node, scene, generic);
    }
    if (!scene.misestimates().at(node)) {
      return Optional.empty();
    }
    boolean open =
        Statistics.comparisons(node).stream()
            .anyMatch(it -> it.parameter() && !ofInitPlan(it, scene));
    if (!open) {
      return Optional.empty();
    }
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                Statistics.numbers(node) + ": the plan is generic, made for any value",
                "plan_cache_mode = force_custom_plan for this query",
                scene.times().whole(node))
            .withFix("set plan_cache_mode = force_custom_plan"));
  }

  private static Optional<Finding> flip(PlanNode root, Scene scene, Plan generic) {
    double ratio = generic.root().cost() / Math.max(0.01, root.cost());
    if (shape(root).equals(shape(generic.root())) || (ratio < 3 && ratio > 1 / 3.0)) {
      return Optional.empty();
    }
    String costs =
        "for these values the plan costs "
            + Numbers.count(root.cost())
            + ", the one for any value "
            + Numbers.count(generic.root().cost())
            + ", and they differ";
    return Optional.of(
        scene
            .finding(
                INFO,
                root,
                costs,
                "plan_cache_mode = force_custom_plan for this query",
                scene.times().whole(root))
            .withFix("set plan_cache_mode = force_custom_plan"));
  }

  private static List<String> shape(PlanNode root) {
    return root.all().stream().map(PlanNode::title).toList();
  }

  /// Up to version 16 the value of an InitPlan is printed like a parameter.
  private static boolean ofInitPlan(Comparison it, Scene scene) {
    List<String> returned =
        scene.plan().root().all().stream()
            .map(node -> String.valueOf(node.subplan()))
            .filter(label -> label.contains("returns "))
            .toList();
    return Walk.all(it.value(), Expr.Parameter.class)
        .anyMatch(
            parameter ->
                returned.stream()
                    .anyMatch(
                        label ->
                            List.of(label.replaceAll("[^$0-9]+", " ").strip().split(" ", -1))
                                .contains(parameter.text())));
  }
}
