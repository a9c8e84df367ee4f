package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import java.util.Optional;

/// An index-only scan that looks its rows up in the table.
final class HeapFetches implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R10",
          "An index-only scan reads the table",
          "1,000 fetches, one for each ten rows, 20 % of the time",
          Proof.RE_RUN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double fetches = node.number("Heap Fetches");
    double rows = Scene.rows(node) + Scene.removed(node);
    boolean many = fetches >= 1_000 && fetches > 0.1 * rows;
    if (!many || !scene.slow(node)) {
      return Optional.empty();
    }
    String table = Wanted.table(node, scene);
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                "of "
                    + Numbers.count(rows)
                    + " rows "
                    + Numbers.count(fetches)
                    + " are looked up in the table all the same",
                "vacuum " + table + ", and let autovacuum do it more often")
            .withFix("vacuum " + table));
  }
}
