package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop not null` lets NULL in where programs have never seen it.
final class DropNotNull implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("drop-not-null", "A column may be NULL from now on");

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
        AlterAction.DropNotNull.class,
        (action, table) ->
            !scene.downgrade()
                ? Hazard.table(
                    INFO,
                    action,
                    table,
                    table
                        + "."
                        + String.valueOf(action.column())
                        + ": readers that do not expect NULL meet it",
                    "deploy readers that can take NULL first")
                : List.of());
  }
}
