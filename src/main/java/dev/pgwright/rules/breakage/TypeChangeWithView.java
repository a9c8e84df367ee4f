package dev.pgwright.rules.breakage;

import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter column … type` fails while a view or a generated column uses the column.
final class TypeChangeWithView implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("type-change-with-view", "A view uses the column whose type changes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.AlterType.class,
        (action, table) -> {
          List<Relation> views = scene.world().users(table, action.column());
          return views.isEmpty()
              ? List.of()
              : Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + "."
                      + action.column().sql()
                      + ": cannot alter type of a column used by a"
                      + " view; "
                      + views.getFirst().name()
                      + " reads it",
                  "DROP VIEW, ALTER, CREATE VIEW in one transaction");
        });
  }
}
