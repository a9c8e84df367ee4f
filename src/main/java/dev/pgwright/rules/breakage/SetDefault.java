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

/// `set default` changes what inserts write that leave the column out, those of old programs too.
final class SetDefault implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("set-default", "Another default").about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return scene.downgrade()
        ? List.of()
        : OnTable.each(
            statement,
            scene,
            AlterAction.SetDefault.class,
            (action, table) ->
                action.column() == null || scene.added(action.column(), table)
                    ? List.of()
                    : Hazard.table(
                        INFO,
                        action,
                        table,
                        table
                            + "."
                            + action.column().sql()
                            + ": inserts that leave it out write another value from commit on",
                        "deploy readers that know the new value first"));
  }
}
