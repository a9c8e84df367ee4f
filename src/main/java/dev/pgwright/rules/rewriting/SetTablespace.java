package dev.pgwright.rules.rewriting;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set tablespace` copies the table while reads and writes wait.
final class SetTablespace implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("set-tablespace", "SET TABLESPACE copies the table");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.SetTablespace.class,
        (action, table) ->
            Hazard.table(
                INFO,
                action,
                table,
                table + ": it is copied under ACCESS EXCLUSIVE; reads and writes wait",
                "when nobody works; indexes can be moved by building new ones concurrently"));
  }
}
