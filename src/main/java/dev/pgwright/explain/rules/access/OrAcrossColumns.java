package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Comparison;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import dev.pgwright.sql.ast.Expr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// An OR whose sides are about different columns.
final class OrAcrossColumns implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R24",
          "An OR across columns reads everything",
          "a scan that removes nine rows for each, or a join filter that removes 100,000",
          Proof.RE_PLANNED,
          "R07",
          "R41",
          "R14",
          "R25",
          "R26");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double removed = node.number("Rows Removed by Join Filter") * Math.max(1, node.loops());
    if (Wanted.fewOfMany(node, scene)) {
      Condition filter = Condition.filter(node);
      for (Expr conjunct : filter.conjuncts()) {
        List<String> columns = sides(conjunct);
        if (columns.size() > 1) {
          String[] fixes =
              Wanted.quoted(columns).stream()
                  .map(it -> Wanted.createIndex(node, scene, List.of(it)))
                  .toArray(String[]::new);
          return Optional.of(
              scene
                  .finding(
                      INFO,
                      node,
                      "no single index can answer " + filter.of(conjunct),
                      "an index for each side, "
                          + Wanted.joined(columns)
                          + ", or a UNION of one query for each")
                  .withFix(fixes));
        }
      }
    } else if (removed >= 100_000 && scene.matters(scene.times().own(node))) {
      Condition join = Condition.of(node.detail("Join Filter"));
      for (Expr conjunct : join.conjuncts()) {
        if (conjunct instanceof Expr.Logic logic && !logic.and()) {
          return Optional.of(
              scene.finding(
                  INFO,
                  node,
                  Numbers.count(removed) + " pairs of rows are compared by " + join.of(conjunct),
                  "a UNION of one join for each side of the OR"));
        }
      }
    }
    return Optional.empty();
  }

  /// The columns that the sides of an OR compare, where they are not all the same and every side
  /// compares just one.
  private static List<String> sides(Expr conjunct) {
    if (!(conjunct instanceof Expr.Logic or) || or.and()) {
      return List.of();
    }
    var columns = new LinkedHashSet<String>();
    for (Expr side : or.operands()) {
      Optional<String> column = Comparison.of(side).flatMap(Comparison::column);
      if (column.isEmpty()) {
        return List.of();
      }
      columns.add(column.get());
    }
    return List.copyOf(columns);
  }
}
