package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.replay.effect.Volatility;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A new column whose default is volatile makes the server write every row again while reads and
/// writes wait.
final class VolatileDefaultOnNewColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("volatile-default-on-new-column", "A volatile default rewrites the table");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.AddColumn.class,
        (action, table) -> {
          for (Constraint constraint : action.column().constraints()) {
            if (constraint.rule() instanceof Constraint.DefaultValue(_, var value)) {
              Volatility volatility = Volatility.of(value, scene.world());
              if (volatility.isVolatile() && scene.blocksDuring(table, Effect.Work.REWRITE)) {
                String column = action.column().name().sql();
                return Hazard.table(
                    INFO,
                    constraint,
                    table,
                    table
                        + "."
                        + column
                        + ": "
                        + volatility.why()
                        + "; every row is written again"
                        + " under ACCESS EXCLUSIVE, and reads and writes wait",
                    "ALTER TABLE "
                        + table.sql()
                        + " ADD COLUMN "
                        + column
                        + " without default;"
                        + " ALTER COLUMN "
                        + column
                        + " SET DEFAULT "
                        + scene.sql(value.span())
                        + "; then fill old rows in batches");
              }
            }
          }
          return List.of();
        });
  }
}
