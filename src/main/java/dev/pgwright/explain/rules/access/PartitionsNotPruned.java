package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.List;
import java.util.Optional;

/// Partitions that are read and hold nothing that is wanted.
final class PartitionsNotPruned implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R31",
          "Partitions are read for nothing",
          "four partitions, three quarters of them without a row, 20 % of the time",
          Proof.RE_PLANNED,
          "R07",
          "R08",
          "R25");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    List<PlanNode> read = Scene.inputs(node).stream().filter(PartitionsNotPruned::isScan).toList();
    List<PlanNode> empty = read.stream().filter(it -> it.ran() && Scene.rows(it) == 0).toList();
    double ms = empty.stream().mapToDouble(scene.times()::whole).sum();
    boolean pruned = node.number("Subplans Removed") > 0;
    if (!Scene.isAppend(node)
        || read.size() < 4
        || empty.size() < 0.75 * read.size()
        || pruned
        || scene.misestimates().stopped(node)
        || !sameParent(read, scene)
        || !scene.matters(ms)) {
      return Optional.empty();
    }
    String key =
        read.stream()
            .flatMap(it -> scene.table(it).stream())
            .flatMap(it -> Optional.ofNullable(it.partitionOf()).stream())
            .flatMap(it -> scene.evidence().table(it.name().value()).stream())
            .map(Evidence.Table::partitionKey)
            .findFirst()
            .orElse("the partition key");
    return Optional.of(
        scene.finding(
            INFO,
            node,
            Numbers.count(empty.size())
                + " of "
                + Numbers.count(read.size())
                + " partitions are read and hold no row that is wanted",
            "a condition on " + key + " itself, with plain values",
            ms));
  }

  private static boolean isScan(PlanNode node) {
    return !node.detail("Relation Name").isEmpty();
  }

  /// Whether they are partitions of one table, as far as that is known.
  private static boolean sameParent(List<PlanNode> read, Scene scene) {
    return read.stream()
            .flatMap(it -> scene.table(it).stream())
            .map(it -> String.valueOf(it.partitionOf()))
            .distinct()
            .count()
        <= 1;
  }
}
