package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import dev.pgwright.sql.ast.Expr;
import java.util.List;
import java.util.Optional;

/// A condition on an expression that has no statistics.
final class UnknownExpression implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R06",
              "An expression has no statistics",
              "a misestimate of a condition on an expression",
              Proof.RE_PLANNED,
              "R01",
              "R16")
          .needing("pg_stats");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (node.type().equals("Aggregate")) {
      return groups(node, scene);
    }
    Optional<Evidence.Table> table = Statistics.fresh(node, scene);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    for (Condition condition : Condition.all(node)) {
      for (Comparison it : condition.comparisons()) {
        boolean wrapped = it.column().isEmpty() && Wanted.wraps(it.side());
        if (wrapped && !known(table.get(), it.side())) {
          return Optional.of(found(node, scene, table.get(), condition.bare(it.side()), it.side()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> groups(PlanNode node, Scene scene) {
    List<Expr> keys = GroupKeys.keys(node);
    List<Evidence.Table> tables = GroupKeys.tables(node, scene);
    boolean far = scene.misestimates().at(node);
    if (!far || tables.size() != 1 || keys.size() != 1 || !Wanted.wraps(keys.getFirst())) {
      return Optional.empty();
    }
    Evidence.Table table = tables.getFirst();
    Expr key = keys.getFirst();
    return Statistics.stale(table) || known(table, key)
        ? Optional.empty()
        : Optional.of(
            found(node, scene, table, Condition.listed(node.detail("Group Key")).bare(key), key));
  }

  /// Statistics on an expression of the same columns count as those of this one.
  private static boolean known(Evidence.Table table, Expr side) {
    return table.statistics().stream()
        .flatMap(it -> it.on().stream())
        .filter(it -> table.column(it).isEmpty())
        .map(Condition::of)
        .anyMatch(
            it ->
                it.conjuncts().stream()
                    .anyMatch(on -> Condition.columns(on).equals(Condition.columns(side))));
  }

  private static Finding found(
      PlanNode node, Scene scene, Evidence.Table table, String expression, Expr side) {
    return Statistics.wanted(
        INFO,
        node,
        scene,
        table,
        List.copyOf(Condition.columns(side)),
        "(" + expression + ")",
        "nothing is known about " + expression);
  }
}
