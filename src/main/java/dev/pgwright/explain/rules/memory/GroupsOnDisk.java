package dev.pgwright.explain.rules.memory;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// Hashed groups that do not fit.
final class GroupsOnDisk implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of("R13", "Hashed groups go to disk", "10 % of the time", Proof.RE_RUN, "R35");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double disk = node.number("Disk Usage");
    boolean matters = scene.matters(scene.times().own(node), 0.1);
    if (!node.type().equals("Aggregate") || disk <= 0 || !matters) {
      return Optional.empty();
    }
    String memory = Numbers.memory(node.number("Peak Memory Usage") + 4 * disk);
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                "the hashed groups go to disk, " + Numbers.count(disk) + " kB",
                "set work_mem for this query to about " + memory)
            .withFix("set work_mem = '" + memory + "'"));
  }
}
