package dev.pgwright.explain.rules.memory;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// A hash table of a join that does not fit.
final class HashInBatches implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R12",
          "The hash table of a join is cut into batches",
          "more than one batch, 10 % of the time",
          Proof.RE_RUN,
          "R35");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double batches = node.number("Hash Batches");
    PlanNode join = scene.parent(node);
    if (batches <= 1 || join == null) {
      return Optional.empty();
    }
    double ms = scene.times().own(node) + scene.times().own(join);
    if (!scene.matters(ms, 0.1)) {
      return Optional.empty();
    }
    double kb = node.number("Peak Memory Usage") * batches;
    String memory = Numbers.memory(kb * 1.5);
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                "the hash table is cut into " + Numbers.count(batches) + " batches on disk",
                "set work_mem for this query to about " + memory,
                ms)
            .withFix("set work_mem = '" + memory + "'"));
  }
}
