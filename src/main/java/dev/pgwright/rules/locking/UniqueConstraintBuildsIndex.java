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

/// `add unique` builds an index while reads and writes wait.
final class UniqueConstraintBuildsIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "unique-constraint-builds-index",
              "A unique constraint builds its index under ACCESS EXCLUSIVE")
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
          Constraint constraint = action.constraint();
          if (!(constraint.rule() instanceof Constraint.Unique unique)
              || unique.primary()
              || unique.usingIndex() != null) {
            return List.of();
          }
          String name =
              constraint.name() == null
                  ? table.name() + "_" + unique.columns().getFirst() + "_key"
                  : constraint.name().sql();
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + ": the index of the unique constraint is built under ACCESS EXCLUSIVE;"
                  + " reads and writes wait",
              "CREATE UNIQUE INDEX CONCURRENTLY "
                  + name
                  + " ON "
                  + table.sql()
                  + " ("
                  + Scene.columns(unique.columns())
                  + "), outside a transaction; then ALTER TABLE "
                  + table.sql()
                  + " ADD CONSTRAINT "
                  + name
                  + " UNIQUE USING INDEX "
                  + name);
        });
  }
}
