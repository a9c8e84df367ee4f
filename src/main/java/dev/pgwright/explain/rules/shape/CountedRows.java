package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows that are counted one by one.
final class CountedRows implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R20",
          "A whole table is counted",
          "500,000 rows without a condition; or count(*) compared with 0 or 1; 20 % of the time",
          Proof.BY_RULE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    boolean plain =
        node.type().equals("Aggregate")
            && node.detail("Strategy").equals("Plain")
            && !node.detail("Partial Mode").equals("Partial");
    if (!plain || !scene.matters(scene.times().whole(node))) {
      return Optional.empty();
    }
    Query query = scene.evidence().query();
    if (query != null && Walk.all(query, Expr.Binary.class).anyMatch(CountedRows::asksWhetherAny)) {
      return Optional.of(
          scene.finding(
              INFO,
              node,
              "all rows are counted to know whether there is one",
              "exists (select … ) stops at the first row",
              scene.times().whole(node)));
    }
    PlanNode scan = source(node);
    if (scan == null || Scene.rows(scan) < 500_000) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            Numbers.count(Scene.rows(scan)) + " rows are counted one by one",
            "the planner's number (reltuples of pg_class) where about is enough, a counter that is kept"
                + " where it is not",
            scene.times().whole(node)));
  }

  /// The scan of a whole table of which no column is read; null for anything else.
  private static @Nullable PlanNode source(PlanNode node) {
    PlanNode at = Scene.input(node);
    while (at != null && List.of("Gather", "Aggregate", "Append").contains(at.type())) {
      at = Scene.input(at);
    }
    boolean all =
        at != null
            && !at.detail("Relation Name").isEmpty()
            && at.detail("Filter").isEmpty()
            && at.detail("Index Cond").isEmpty()
            && at.number("Plan Width") == 0;
    return all ? at : null;
  }

  private static boolean asksWhetherAny(Expr.Binary it) {
    return inSubquery(it) || counted(it.left(), it);
  }

  /// `(select count(*) from …) > 0`.
  private static boolean inSubquery(Expr.Binary it) {
    return it.left() instanceof Expr.Subquery subquery
        && subquery.query().body() instanceof Query.Select select
        && select.groupBy().isEmpty()
        && select.targets().size() == 1
        && counted(select.targets().getFirst().value(), it);
  }

  /// A count that is compared with nothing or one.
  private static boolean counted(Expr value, Expr.Binary it) {
    return value instanceof Expr.Call call
        && call.function().is("count")
        && call.over() == null
        && it.right() instanceof Expr.Constant number
        && (it.operator().symbol() + number.value()).matches(">0|>=1|<>0|=0|<1");
  }
}
