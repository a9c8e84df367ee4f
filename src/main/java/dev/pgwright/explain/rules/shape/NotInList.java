package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// NOT IN over a subquery that is looked through for every row.
final class NotInList implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R21",
          "NOT IN looks through its subquery for each row",
          "1,000 times, 20 % of the time, not hashed",
          Proof.RE_RUN,
          "R01",
          "R02",
          "R22",
          "R14",
          "R07",
          "R35",
          "R11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    PlanNode subplan =
        node.children().stream()
            .filter(it -> it.subplan() != null && it.subplan().startsWith("SubPlan"))
            .filter(it -> searched(node, String.valueOf(it.subplan())))
            .findFirst()
            .orElse(null);
    if (subplan == null || subplan.loops() < 100) {
      return Optional.empty();
    }
    double ms = scene.times().whole(subplan) + scene.times().own(node);
    if (!scene.matters(ms)) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            "the rows of "
                + subplan.subplan()
                + " are looked through "
                + Numbers.count(subplan.loops())
                + " times",
            "not exists (select … where …), which is a join; NOT IN also keeps no row when one value is"
                + " null",
            ms));
  }

  private static boolean searched(PlanNode node, String subplan) {
    String filter = node.detail("Filter") + node.detail("Join Filter");
    boolean negated = filter.contains("(NOT (ANY (") || filter.contains("<> ALL (");
    return filter.contains("NOT (" + subplan + ")")
        || (negated && filter.contains("(" + subplan + ")"));
  }
}
