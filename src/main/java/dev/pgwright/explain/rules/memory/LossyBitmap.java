package dev.pgwright.explain.rules.memory;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// A bitmap that has lost its rows for want of memory, or an index that finds too much.
final class LossyBitmap implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R09",
          "Rows found by an index are checked again",
          "1,000 rows removed on recheck, nine for each that is kept or lossy pages, 20 % of the time",
          Proof.RE_RUN,
          "R08");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double removed = node.number("Rows Removed by Index Recheck") * Math.max(1, node.loops());
    double lossy = node.number("Lossy Heap Blocks");
    boolean much = removed >= 9 * Math.max(1, Scene.rows(node));
    if (removed < 1_000 || (lossy == 0 && !much) || !scene.slow(node)) {
      return Optional.empty();
    }
    String numbers =
        Numbers.count(removed) + " rows are read and dropped when they are checked again";
    if (lossy == 0) {
      return Optional.of(
          scene.finding(
              INFO,
              node,
              numbers,
              "an index whose operator class is exact for "
                  + node.detail("Recheck Cond")
                  + ", or with another column in it"));
    }
    double blocks = lossy + node.number("Exact Heap Blocks");
    String memory = Numbers.memory(Math.max(1_024, blocks * 0.07));
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                numbers + ": the bitmap keeps only pages for " + Numbers.count(lossy) + " of them",
                "a larger work_mem for this query, about " + memory)
            .withFix("set work_mem = '" + memory + "'"));
  }
}
