package dev.pgwright.rules.locking;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `add column … check (…)` reads every row under ACCESS EXCLUSIVE, although no row can break it
/// yet.
final class CheckOnNewColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("check-on-new-column", "A CHECK at a new column reads the table")
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
        AlterAction.AddColumn.class,
        (action, table) -> {
          for (Constraint constraint : action.column().constraints()) {
            if (constraint.rule() instanceof Constraint.Check check
                && scene.blocksDuring(table, Effect.Work.SCAN)) {
              String column = action.column().name().sql();
              return Hazard.table(
                  INFO,
                  constraint,
                  table,
                  table
                      + "."
                      + column
                      + ": the CHECK at the new column reads every row under"
                      + " ACCESS EXCLUSIVE; reads and writes wait",
                  "add the column without it; then ALTER TABLE "
                      + table.sql()
                      + " ADD CHECK ("
                      + scene.sql(check.condition().span())
                      + ") NOT VALID, and VALIDATE it in another transaction");
            }
          }
          return List.of();
        });
  }
}
