package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Two weak indexes whose finds are intersected.
final class CombinedBitmaps implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R36",
          "Weak indexes are combined",
          "each finds ten times what both have in common, 20 % of the time",
          Proof.RE_PLANNED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    PlanNode heap = scene.parent(node);
    if (!node.type().equals("BitmapAnd") || heap == null) {
      return Optional.empty();
    }
    double wanted = Math.max(1, Scene.rows(heap));
    boolean weak =
        node.children().stream().allMatch(it -> Scene.rows(it) >= Math.max(1_000, 10 * wanted));
    double ms = scene.times().whole(node);
    if (!weak || !scene.matters(ms)) {
      return Optional.empty();
    }
    var columns = new LinkedHashSet<String>();
    for (boolean equality : List.of(true, false)) {
      for (PlanNode child : node.children()) {
        Condition.of(child.detail("Index Cond")).comparisons().stream()
            .filter(it -> it.equality() == equality)
            .forEach(it -> it.column().ifPresent(columns::add));
      }
    }
    Finding finding =
        scene.finding(
            INFO,
            node,
            "indexes find "
                + node.children().stream()
                    .map(it -> Numbers.count(Scene.rows(it)))
                    .collect(Collectors.joining(" and "))
                + " rows, of which "
                + Numbers.count(Scene.rows(heap))
                + " are wanted",
            "one index on " + Wanted.joined(columns),
            ms);
    return Optional.of(
        columns.isEmpty()
            ? finding
            : finding.withFix(Wanted.createIndex(heap, scene, Wanted.quoted(columns))));
  }
}
