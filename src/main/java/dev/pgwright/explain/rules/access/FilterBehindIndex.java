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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An index that finds many rows which a filter then removes.
final class FilterBehindIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R08",
          "An index finds rows that a filter removes",
          "1,000 rows removed, nine for each that is kept, 20 % of the time",
          Proof.RE_PLANNED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double removed = Scene.removed(node);
    boolean index = node.type().startsWith("Index") || node.type().equals("Bitmap Heap Scan");
    if (!index
        || removed < 1_000
        || removed < 9 * Scene.rows(node)
        || !scene.matters(scene.times().whole(node))) {
      return Optional.empty();
    }
    String numbers =
        Numbers.count(removed + Scene.rows(node))
            + " rows are found for "
            + Numbers.count(Scene.rows(node))
            + " that are wanted";
    var keys = new ArrayList<>(found(node));
    keys.addAll(Wanted.columns(node));
    List<String> columns = Wanted.quoted(keys);
    String name = node.detail("Index Name");
    String remedy =
        "add what is filtered to the index"
            + (name.isEmpty() ? "" : " " + name)
            + ": "
            + node.detail("Filter");
    Finding finding = scene.finding(INFO, node, numbers, remedy, scene.times().whole(node));
    return Optional.of(
        Wanted.columns(node).isEmpty()
            ? finding
            : finding.withFix(Wanted.createIndex(node, scene, columns)));
  }

  /// The columns that the index has found the rows by, those for equality.
  private static List<String> found(PlanNode node) {
    PlanNode input = Scene.input(node);
    String text = node.detail("Index Cond") + node.detail("Recheck Cond");
    String cond = text.isEmpty() && input != null ? input.detail("Index Cond") : text;
    return Condition.of(cond).comparisons().stream()
        .filter(it -> it.equality())
        .flatMap(it -> it.column().stream())
        .toList();
  }
}
