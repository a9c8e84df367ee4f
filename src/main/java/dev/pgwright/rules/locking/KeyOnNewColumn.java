package dev.pgwright.rules.locking;

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

/// `add column … unique` and `add column … primary key` build an index while reads and writes wait.
final class KeyOnNewColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "key-on-new-column", "A key at a new column builds its index under ACCESS EXCLUSIVE")
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
            if (constraint.rule() instanceof Constraint.Unique unique) {
              String column = action.column().name().sql();
              return Hazard.table(
                  INFO,
                  constraint,
                  table,
                  table
                      + "."
                      + column
                      + ": the index of the "
                      + (unique.primary() ? "primary key" : "unique constraint")
                      + " is built under ACCESS EXCLUSIVE; reads and writes wait",
                  "add the column; CREATE UNIQUE INDEX CONCURRENTLY; then ADD CONSTRAINT … USING"
                      + " INDEX");
            }
          }
          return List.of();
        });
  }
}
