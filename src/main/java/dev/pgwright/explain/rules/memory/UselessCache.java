package dev.pgwright.explain.rules.memory;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// A cache of a nested loop that finds little.
final class UselessCache implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R15",
          "A cache loses more than it finds",
          "1,000 misses, more evictions than hits or fewer than one hit in ten",
          Proof.RE_RUN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double hits = node.number("Cache Hits");
    double misses = node.number("Cache Misses");
    double evictions = node.number("Cache Evictions");
    boolean useless = evictions > hits || misses > 9 * hits;
    if (!node.type().equals("Memoize")
        || misses < 1_000
        || !useless
        || !scene.matters(scene.times().whole(node))) {
      return Optional.empty();
    }
    String numbers =
        Numbers.count(hits)
            + " hits, "
            + Numbers.count(misses)
            + " misses, "
            + Numbers.count(evictions)
            + " evictions";
    if (evictions > 0) {
      double kb =
          node.number("Peak Memory Usage") * (misses + hits) / Math.max(1, misses - evictions);
      String memory = Numbers.memory(kb * 1.5);
      return Optional.of(
          scene
              .finding(INFO, node, numbers, "set work_mem for this query to about " + memory)
              .withFix("set work_mem = '" + memory + "'"));
    }
    return Optional.of(
        scene
            .finding(INFO, node, numbers, "no cache for this query: its keys hardly repeat")
            .withFix("set enable_memoize = off"));
  }
}
