package dev.pgwright.explain.rules.access;

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

/// A column that is changed before it is compared, so that its index is of no use.
final class ChangedColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R25",
          "A function or cast around a column",
          "as R07, where the condition changes the column",
          Proof.RE_PLANNED,
          "R07",
          "R41");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (!Wanted.fewOfMany(node, scene)) {
      return Optional.empty();
    }
    Condition filter = Condition.filter(node);
    for (Comparison it : filter.comparisons()) {
      boolean compares = it.equality() || it.range() || it.operator().equals("= any");
      if (compares && (Wanted.wraps(it.side()) || castToText(it, node, scene))) {
        String side = filter.bare(it.side());
        String key = it.side() instanceof Expr.Call ? side : "(" + side + ")";
        String column = Wanted.joined(Condition.columns(it.side()));
        String remedy =
            it.side() instanceof Expr.Cast
                ? "compare " + column + " with a value of its own type, or an index on " + key
                : "compare " + column + " as it is, or an index on " + key;
        return Optional.of(
            scene
                .finding(
                    INFO,
                    node,
                    "an index on " + column + " cannot answer " + filter.of(it.whole()),
                    remedy)
                .withFix(Wanted.createIndex(node, scene, List.of(key))));
      }
    }
    return Optional.empty();
  }

  /// Whether a column of another type is compared as text; of text itself a plan prints that too.
  private static boolean castToText(Comparison it, PlanNode node, Scene scene) {
    return it.side() instanceof Expr.Cast
        && it.column()
            .flatMap(name -> scene.table(node).flatMap(table -> table.column(name)))
            .filter(column -> !column.type().matches("(text|character|name|citext|\"char\").*"))
            .isPresent();
  }
}
