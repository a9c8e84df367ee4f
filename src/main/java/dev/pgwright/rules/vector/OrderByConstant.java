package dev.pgwright.rules.vector;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `order by $1` and `order by 'score'::text` order by one value for all rows: by nothing.
final class OrderByConstant implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("order-by-constant", "ORDER BY of one value for all rows");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Nearest.all(statement, scene, Query.class)
        .filter(it -> !it.order().isEmpty())
        .map(it -> it.order().getFirst())
        .filter(it -> constant(it.value()))
        .flatMap(it -> hazard(it, scene).stream())
        .toList();
  }

  /// A name after a colon may be a variable of psql, which is replaced before the server sees it.
  private static boolean constant(Expr expr) {
    return switch (expr) {
      case Expr.Parameter parameter -> !parameter.text().startsWith(":");
      case Expr.Cast cast -> cast.value() instanceof Expr.Constant || constant(cast.value());
      default -> false;
    };
  }

  private static List<Hazard> hazard(SortKey key, Scene scene) {
    String text = scene.sql(key.value().span());
    return Hazard.of(
        INFO,
        key,
        text + " is the same for every row: rows come in any order, and LIMIT keeps any of them",
        "the name of the column, not a value that holds its name");
  }
}
