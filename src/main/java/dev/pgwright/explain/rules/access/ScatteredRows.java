package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.List;
import java.util.Optional;

/// An index whose order is not that of the table, used for many rows.
final class ScatteredRows implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R37",
              "Rows of a wide range lie all over the table",
              "10,000 rows by one scan, half a page for each, 20 % of the time",
              Proof.BY_RULE)
          .needing("BUFFERS");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double rows = Scene.rows(node) + Scene.removed(node);
    double blocks = node.number("Shared Hit Blocks") + node.number("Shared Read Blocks");
    boolean range = node.type().equals("Index Scan") && !node.detail("Index Cond").isEmpty();
    boolean alone = node.loops() <= 1 || node.detail("Parallel Aware").equals("true");
    if (!range
        || !alone
        || rows < 10_000
        || blocks < 0.5 * rows
        || ordered(node, scene)
        || scene.misestimates().stopped(node)
        || !scene.slow(node)
        || blocks < 2 * scene.table(node).map(it -> it.bytes() / 8_192).orElse(0.0)) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            Numbers.count(blocks)
                + " pages are visited for "
                + Numbers.count(rows)
                + " rows: the table is not in the order of "
                + node.detail("Index Name"),
            "random_page_cost as the disks are, so that a bitmap or the table is read instead; or an"
                + " index with all columns that are read (INCLUDE), or BRIN on a table in this order"));
  }

  private static final List<String> IN_ORDER =
      List.of("Merge Join", "Unique", "WindowAgg", "Incremental Sort", "Merge Append", "Limit");

  /// Whether something above needs the rows in the index's order.
  private static boolean ordered(PlanNode node, Scene scene) {
    PlanNode above = scene.parent(node);
    return above != null
        && (IN_ORDER.contains(above.type()) || above.detail("Strategy").equals("Sorted"));
  }
}
