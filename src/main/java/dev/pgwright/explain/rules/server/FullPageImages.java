package dev.pgwright.explain.rules.server;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// Whole pages in the write-ahead log.
final class FullPageImages implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R34",
              "The log fills with whole pages",
              "500 of them, half of what is logged",
              Proof.BY_RULE)
          .needing("WAL");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double images = node.number("WAL FPI");
    double bytes = node.number("WAL Bytes");
    if (!scene.isRoot(node) || images < 500 || bytes > 16_384 * images) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            Numbers.count(images)
                + " whole pages are most of the "
                + Numbers.count(bytes / 1024)
                + " kB that are logged",
            "checkpoints further apart (max_wal_size, checkpoint_timeout), wal_compression, fewer"
                + " indexes on what is updated"));
  }
}
