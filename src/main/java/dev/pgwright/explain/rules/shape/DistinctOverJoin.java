package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// DISTINCT that hides what a join has multiplied.
final class DistinctOverJoin implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R39",
              "DISTINCT hides a join that multiplies rows",
              "ten rows for each that is left, 10,000 rows, 20 % of the time",
              Proof.RE_RUN)
          .needing("the text of the query");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    Query query = scene.evidence().query();
    boolean unique =
        node.type().equals("Unique")
            || (node.type().equals("Aggregate") && !node.detail("Group Key").isEmpty());
    PlanNode join = unique ? joinBelow(node) : null;
    if (query == null || join == null || !oneSide(query)) {
      return Optional.empty();
    }
    double ms = scene.times().whole(node);
    boolean many = Scene.rows(join) >= 10_000 && Scene.rows(join) >= 10 * Scene.rows(node);
    if (!many || !scene.matters(ms)) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            join,
            Numbers.count(Scene.rows(join))
                + " joined rows are made, and DISTINCT leaves "
                + Numbers.count(Scene.rows(node)),
            "where exists (…) in place of the join: nothing of the other table is read",
            ms));
  }

  /// The join whose rows are made distinct; null without.
  private static @Nullable PlanNode joinBelow(PlanNode node) {
    PlanNode at = Scene.input(node);
    while (at != null
        && List.of("Sort", "Incremental Sort", "Gather", "Gather Merge", "Aggregate", "Unique")
            .contains(at.type())) {
      at = Scene.input(at);
    }
    boolean join =
        at != null && List.of("Hash Join", "Merge Join", "Nested Loop").contains(at.type());
    return join ? at : null;
  }

  /// Whether the query is a DISTINCT over a join that shows columns of one table only.
  private static boolean oneSide(Query query) {
    if (!(query.body() instanceof Query.Select select) || !select.distinct()) {
      return false;
    }
    var of = new LinkedHashSet<String>();
    for (Query.Target target : select.targets()) {
      switch (target.value()) {
        case Expr.Column column when column.parts().size() > 1 ->
            of.add(column.parts().get(column.parts().size() - 2).value());
        case Expr.Star star when !star.of().isEmpty() -> of.add(star.of().getLast().value());
        default -> of.addAll(List.of("", "?"));
      }
    }
    boolean joined = select.from().size() > 1 || select.from().getFirst() instanceof FromItem.Join;
    return of.size() == 1 && joined;
  }
}
