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

/// `add constraint … not null` without `not valid` reads every row while reads and writes wait.
final class NotNullConstraintWithoutNotValid implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "not-null-constraint-without-not-valid",
              "A NOT NULL constraint reads the table under ACCESS EXCLUSIVE")
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
          if (!(constraint.rule() instanceof Constraint.NotNull(_, var column))
              || constraint.attributes().notValid()
              || !scene.blocksDuring(table, Effect.Work.SCAN)) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + "."
                  + column
                  + ": every row is read under ACCESS EXCLUSIVE; reads and writes wait",
              "ALTER TABLE "
                  + table.sql()
                  + " "
                  + scene.sql(action.span())
                  + " NOT VALID; then VALIDATE CONSTRAINT in another transaction");
        });
  }
}
