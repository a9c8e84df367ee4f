package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.Types;
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

/// A new `serial` or identity column gives every row a number, which writes the table again while
/// reads and writes wait.
final class SerialOnNewColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("serial-on-new-column", "A new serial or identity column rewrites the table")
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
          boolean identity =
              action.column().constraints().stream()
                  .anyMatch(it -> it.rule() instanceof Constraint.Identity);
          if (!identity && !Types.serial(action.column().type())) {
            return List.of();
          }
          String column = action.column().name().sql();
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + "."
                  + column
                  + ": every row gets a number, so the table is written again under"
                  + " ACCESS EXCLUSIVE; reads and writes wait",
              "ALTER TABLE "
                  + table.sql()
                  + " ADD COLUMN "
                  + column
                  + " bigint; a sequence as its"
                  + " default for new rows; old rows in batches");
        });
  }
}
