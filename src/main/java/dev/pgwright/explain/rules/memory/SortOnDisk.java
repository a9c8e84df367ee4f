package dev.pgwright.explain.rules.memory;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// A sort, or the rows that a node keeps, on disk.
final class SortOnDisk implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of("R11", "A sort or kept rows go to disk", "10 % of the time", Proof.RE_RUN, "R35");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    boolean sort = node.detail("Sort Space Type").equals("Disk");
    boolean kept = node.detail("Storage").equals("Disk");
    if ((!sort && !kept) || !scene.matters(scene.times().own(node), 0.1)) {
      return Optional.empty();
    }
    double kb = sort ? node.number("Sort Space Used") : node.number("Maximum Storage");
    String memory = Numbers.memory(kb * 4);
    String message =
        sort
            ? "the sort goes to disk, " + Numbers.count(kb) + " kB"
            : "the rows it keeps go to disk, " + Numbers.count(kb) + " kB";
    String remedy = "set work_mem for this query to about " + memory;
    return Optional.of(
        scene
            .finding(INFO, node, message, sort ? remedy + ", or an index in the order" : remedy)
            .withFix("set work_mem = '" + memory + "'"));
  }
}
