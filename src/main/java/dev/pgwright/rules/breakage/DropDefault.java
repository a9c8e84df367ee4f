package dev.pgwright.rules.breakage;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop default`, `drop identity` and `drop expression` make inserts that leave the column out
/// write NULL or fail.
final class DropDefault implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("drop-default", "A default is dropped").about(Alter.AlterTable.class);

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
            AlterAction.class,
            (action, table) ->
                switch (action) {
                  case AlterAction.DropDefault drop when drop.column() != null ->
                      found(action, table, drop.column(), scene);
                  case AlterAction.DropIdentity drop -> found(action, table, drop.column(), scene);
                  case AlterAction.DropExpression drop ->
                      found(action, table, drop.column(), scene);
                  default -> List.of();
                });
  }

  private static List<Hazard> found(AlterAction at, QualifiedName table, Name column, Scene scene) {
    return scene.added(column, table)
        ? List.of()
        : Hazard.table(
            INFO,
            at,
            table,
            table
                + "."
                + column.sql()
                + ": inserts that leave it out write NULL, or fail where it is NOT NULL",
            "deploy programs that name the column in every insert first");
  }
}
