package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.List;
import java.util.Optional;

/// Rows that come half sorted and are sorted from the beginning.
final class SortedAgain implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R17",
          "Rows that come in order are sorted again",
          "10,000 rows, 20 % of the time, the input in order by the first key",
          Proof.RE_PLANNED,
          "R11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    PlanNode input = node.type().equals("Sort") ? Scene.input(node) : null;
    List<String> keys = keys(node);
    if (input == null
        || keys.size() < 2
        || Scene.rows(input) < 10_000
        || !scene.matters(scene.times().own(node))) {
      return Optional.empty();
    }
    Optional<String> order = order(input, keys.getFirst(), scene);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    boolean off = scene.switchedOff().contains("enable_incremental_sort");
    String remedy =
        off
            ? "let the planner sort in steps again: enable_incremental_sort is off"
            : "an index on " + node.detail("Sort Key");
    Finding finding =
        scene.finding(
            INFO,
            node,
            Numbers.count(Scene.rows(input))
                + " rows are sorted by "
                + node.detail("Sort Key")
                + ", though "
                + order.get()
                + " has them by "
                + keys.getFirst(),
            remedy);
    return Optional.of(off ? finding.withFix("reset enable_incremental_sort") : finding);
  }

  /// Nodes that hand rows on in the order they come.
  private static final List<String> KEEPING =
      List.of("WindowAgg", "Subquery Scan", "Materialize", "Result", "LockRows");

  private static List<String> keys(PlanNode node) {
    return Condition.order(node.detail("Sort Key")).stream()
        .filter(it -> !it.descending())
        .flatMap(it -> Condition.column(it.value()).stream())
        .toList();
  }

  /// What gives the rows in the order of a key; for a table an index that could.
  private static Optional<String> order(PlanNode input, String key, Scene scene) {
    PlanNode at = input;
    while (KEEPING.contains(at.type()) && Scene.input(at) != null) {
      at = Scene.inputs(at).getFirst();
    }
    if (at.type().startsWith("Index") && indexBegins(at, key, scene)) {
      return Optional.of(at.detail("Index Name"));
    }
    List<String> sorted = keys(at);
    boolean sort = at.type().endsWith("Sort") && !sorted.isEmpty();
    if (sort && sorted.getFirst().equals(key)) {
      return Optional.of("the sort below");
    }
    boolean off = scene.switchedOff().contains("enable_incremental_sort");
    boolean couldBe = off && input.type().equals("Seq Scan");
    return couldBe
        ? scene
            .table(input)
            .flatMap(
                table ->
                    table.indexes().stream()
                        .filter(it -> it.method().equals("btree") && it.predicate().isEmpty())
                        .filter(it -> it.keys().getFirst().equals(key))
                        .map(Evidence.Index::name)
                        .findFirst())
        : Optional.empty();
  }

  private static boolean indexBegins(PlanNode input, String key, Scene scene) {
    String name = input.detail("Index Name");
    return input.detail("Scan Direction").equals("Forward")
        && scene.table(input).stream()
            .flatMap(it -> it.indexes().stream())
            .anyMatch(it -> it.name().equals(name) && it.keys().getFirst().equals(key));
  }
}
