package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set logged` and `set unlogged` write the table and its indexes again while reads and writes
/// wait.
final class SetLogged implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("set-logged", "SET LOGGED and SET UNLOGGED rewrite the table")
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
        AlterAction.SetLogged.class,
        (action, table) -> {
          boolean already = alike(scene.world().assumed(table), action.logged());
          return already || sequence(statement, scene.world().assumed(table))
              ? List.of()
              : Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + ": it is written again under ACCESS EXCLUSIVE; reads and writes wait"
                      + (action.logged() ? "" : ", and its rows are lost at a crash"),
                  "when nobody works");
        });
  }

  private static boolean alike(Relation table, boolean logged) {
    return table.known() && table.traits().unlogged() != logged;
  }

  private static boolean sequence(Statement statement, Relation table) {
    return table.kind() == Relation.Kind.SEQUENCE
        || (statement instanceof Alter.AlterTable alter && alter.kind() == ObjectClass.SEQUENCE);
  }
}
