package dev.pgwright.rules.data;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Conditions;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `update` without a condition, or with one that is always true, writes every row in one
/// transaction.
final class UpdateWithoutWhere implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("update-without-where", "UPDATE of every row").about(Change.Update.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Change.Update update)
        || update.cursor() != null
        || !scene.inUse(update.target().name())
        || !Conditions.always(update.where())) {
      return List.of();
    }
    QualifiedName table = scene.resolve(update.target().name());
    return Hazard.table(
        INFO,
        update,
        table,
        table
            + ": every row is written and locked until commit; writers of the same rows wait, the"
            + " table doubles its size, and replicas fall behind",
        "in batches by key, each in its own transaction");
  }
}
