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

/// `delete` without a condition, or with one that is always true, deletes every row.
final class DeleteWithoutWhere implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("delete-without-where", "DELETE of every row").about(Change.Delete.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Change.Delete delete)
        || delete.cursor() != null
        || !scene.inUse(delete.target().name())
        || !Conditions.always(delete.where())) {
      return List.of();
    }
    QualifiedName table = scene.resolve(delete.target().name());
    return Hazard.table(
        INFO,
        delete,
        table,
        table + ": every row is deleted, and locked until commit",
        "a condition; in batches by key where it is many rows");
  }
}
