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

/// `add primary key` builds an index, and reads the table when a column can be NULL, while reads
/// and writes wait.
final class PrimaryKeyBuildsIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "primary-key-builds-index", "A primary key builds its index under ACCESS EXCLUSIVE")
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
        AlterAction.AddConstraint.class,
        (action, table) -> {
          if (!(action.constraint().rule() instanceof Constraint.Unique unique)
              || !unique.primary()
              || unique.usingIndex() != null) {
            return List.of();
          }
          String name = table.name() + "_pkey";
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + ": the index of the primary key is built under ACCESS EXCLUSIVE;"
                  + " reads and writes wait",
              "CREATE UNIQUE INDEX CONCURRENTLY "
                  + name
                  + " ON "
                  + table.sql()
                  + " ("
                  + Scene.columns(unique.columns())
                  + "), outside a transaction; make the columns"
                  + " NOT NULL; then ALTER TABLE "
                  + table.sql()
                  + " ADD PRIMARY KEY USING INDEX "
                  + name);
        });
  }
}
