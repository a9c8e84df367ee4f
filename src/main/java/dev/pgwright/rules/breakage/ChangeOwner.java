package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `owner to` takes the old owner the right to change the table, and ACCESS EXCLUSIVE for a moment.
final class ChangeOwner implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("change-owner", "A table gets another owner").about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.downgrade()) {
      return List.of();
    }
    return OnTable.each(
        statement,
        scene,
        AlterAction.OwnerTo.class,
        (action, table) ->
            Hazard.table(
                INFO,
                action,
                table,
                table
                    + ": its old owner can no longer change it, and row security that spared the owner spares another",
                "in a transaction of its own, with a lock_timeout"));
  }
}
