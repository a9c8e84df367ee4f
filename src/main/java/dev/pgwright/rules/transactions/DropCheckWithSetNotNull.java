package dev.pgwright.rules.transactions;

import dev.pgwright.model.Name;
import dev.pgwright.replay.effect.NotNullEffects;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set not null` together with the drop of the CHECK that proves it reads the table after all.
final class DropCheckWithSetNotNull implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "drop-check-with-set-not-null",
              "SET NOT NULL and the drop of its CHECK in one statement")
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
        AlterAction.SetNotNull.class,
        (action, table) -> {
          var alter = (Alter.AlterTable) statement;
          Name column = action.column();
          for (AlterAction other : alter.actions()) {
            if (other instanceof AlterAction.DropConstraint(_, var name, _, _)
                && column != null
                && scene
                    .world()
                    .assumed(table)
                    .limit(name)
                    .filter(it -> NotNullEffects.proves(it, column))
                    .isPresent()) {
              return Hazard.table(
                  INFO,
                  other,
                  table,
                  table
                      + ": "
                      + name
                      + " is dropped before NOT NULL is proven; every row is read"
                      + " under ACCESS EXCLUSIVE",
                  "ALTER TABLE "
                      + table.sql()
                      + " DROP CONSTRAINT "
                      + name.sql()
                      + " in a statement of its own, afterwards");
            }
          }
          return List.of();
        });
  }
}
