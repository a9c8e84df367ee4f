package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import java.util.List;
import java.util.Optional;

/// A nested loop that compares every row with every other.
final class NestedScans implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R14",
          "A table is read whole for each row of another",
          "100 times, or 100,000 pairs thrown away; 20 % of the time",
          Proof.RE_PLANNED,
          "R07");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    boolean again =
        node.type().equals("Seq Scan")
            && node.loops() >= 100
            && !node.detail("Parallel Aware").equals("true");
    if (again && scene.matters(scene.times().own(node)) && inLoop(node, scene)) {
      return Optional.of(
          scene.finding(
              INFO,
              node,
              node.detail("Relation Name")
                  + " is read whole "
                  + Numbers.count(node.loops())
                  + " times",
              remedy(node, scene)));
    }
    double pairs = node.number("Rows Removed by Join Filter") * Math.max(1, node.loops());
    boolean equal =
        Condition.of(node.detail("Join Filter")).conjuncts().stream()
            .anyMatch(it -> it instanceof Expr.Binary b && b.operator().symbol().equals("="));
    double ms = scene.times().own(node) + inner(node, scene);
    if (node.type().equals("Nested Loop")
        && pairs >= 100_000
        && pairs >= 9 * Scene.rows(node)
        && equal
        && scene.matters(ms)) {
      return Optional.of(
          scene.finding(
              INFO,
              node,
              Numbers.count(pairs)
                  + " pairs of rows are compared for "
                  + Numbers.count(Scene.rows(node)),
              remedy(node, scene),
              ms));
    }
    return Optional.empty();
  }

  private static double inner(PlanNode node, Scene scene) {
    List<PlanNode> inputs = Scene.inputs(node);
    return inputs.size() == 2 ? scene.times().own(inputs.getLast()) : 0;
  }

  private static boolean inLoop(PlanNode node, Scene scene) {
    PlanNode join = scene.above(node, List.of("Nested Loop"));
    return join != null && scene.within(node, Scene.inputs(join).getLast());
  }

  private static String remedy(PlanNode node, Scene scene) {
    List<String> off =
        scene.switchedOff().stream().filter(it -> it.matches("enable_(hash|merge)join")).toList();
    return off.isEmpty()
        ? "an index on the columns that " + node.title() + " is joined by"
        : "let the planner use its other joins again: " + String.join(" and ", off) + " are off";
  }
}
