package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set access method` writes the table again while reads and writes wait.
final class SetAccessMethod implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("set-access-method", "SET ACCESS METHOD rewrites the table")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.SetAccessMethod.class,
        (action, table) ->
            action.method() == null
                    || action.method().value().equals("heap")
                    || scene.world().assumed(table).kind() == Relation.Kind.PARTITIONED
                ? List.of()
                : Hazard.table(
                    INFO,
                    action,
                    table,
                    table + ": it is written again under ACCESS EXCLUSIVE; reads and writes wait",
                    "when nobody works, or a new table that is filled beside it"));
  }
}
