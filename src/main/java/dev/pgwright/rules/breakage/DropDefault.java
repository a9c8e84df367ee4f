package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop default` makes inserts that rely on the default write NULL or fail.
final class DropDefault implements Rule {

  private static final RuleInfo INFO = RuleInfo.info("drop-default", "A default is dropped");

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
        AlterAction.DropDefault.class,
        (action, table) ->
            Hazard.table(
                INFO,
                action,
                table,
                table
                    + "."
                    + String.valueOf(action.column())
                    + ": inserts that leave it out write NULL, or fail where it is NOT NULL",
                "deploy writers that name the column first"));
  }
}
