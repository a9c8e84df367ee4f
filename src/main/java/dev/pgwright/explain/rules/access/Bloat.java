package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// A table that fills many more pages than its rows need.
final class Bloat implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R38",
              "A table is mostly empty space",
              "1,000 pages, three times what its rows need, 20 % of the time",
              Proof.RE_RUN)
          .needing("pg_class and pg_stats");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    Optional<Evidence.Table> table = scene.table(node);
    if (!node.type().equals("Seq Scan")
        || table.isEmpty()
        || scene.misestimates().stopped(node)
        || !scene.slow(node)) {
      return Optional.empty();
    }
    double width = table.get().columns().stream().mapToDouble(Evidence.Column::width).sum();
    double read = (Scene.rows(node) + Scene.removed(node)) * (width + 32);
    double bytes = table.get().bytes();
    boolean known = table.get().columns().stream().anyMatch(it -> it.width() > 0);
    if (!known || bytes < 1_000 * 8_192.0 || bytes < 3 * read) {
      return Optional.empty();
    }
    String name = table.get().name().sql();
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                Numbers.count(bytes / 8_192)
                    + " pages hold rows that would fit into "
                    + Numbers.count(Math.max(1, read / 8_192)),
                "rewrite "
                    + name
                    + " (vacuum full holds ACCESS EXCLUSIVE; pg_repack does not), and let autovacuum"
                    + " keep up")
            .withFix("vacuum full analyze " + name));
  }
}
