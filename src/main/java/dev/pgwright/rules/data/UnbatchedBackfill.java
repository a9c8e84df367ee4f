package dev.pgwright.rules.data;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Conditions;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `update` and `delete` with a condition that is no key may write many rows in one transaction.
final class UnbatchedBackfill implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("unbatched-backfill", "Many rows are written in one transaction");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (statement instanceof Change.Merge merge) {
      return merge.whens().stream().noneMatch(UnbatchedBackfill::writes)
              || !scene.inUse(merge.target().name())
          ? List.of()
          : found(statement, scene.resolve(merge.target().name()));
    }
    FromItem.Relation target;
    Expr where;
    if (statement instanceof Change.Update update && update.cursor() == null) {
      target = update.target();
      where = update.where();
    } else if (statement instanceof Change.Delete delete && delete.cursor() == null) {
      target = delete.target();
      where = delete.where();
    } else {
      return List.of();
    }
    if (where == null
        || Conditions.always(where)
        || Conditions.few(where)
        || !scene.inUse(target.name())) {
      return List.of();
    }
    return found(statement, scene.resolve(target.name()));
  }

  private static boolean writes(Change.MergeWhen when) {
    return when.action() == Change.MergeAction.UPDATE || when.action() == Change.MergeAction.DELETE;
  }

  private static List<Hazard> found(Statement statement, QualifiedName table) {
    return Hazard.table(
        INFO,
        statement,
        table,
        table
            + ": as many rows as satisfy the condition are written and locked until commit;"
            + " writers of the same rows wait",
        "in batches by key, each in its own transaction: … WHERE id IN (SELECT id … LIMIT 1000 FOR"
            + " UPDATE SKIP LOCKED)");
  }
}
