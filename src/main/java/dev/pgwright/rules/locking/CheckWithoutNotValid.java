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

/// `add constraint … check` without `not valid` reads every row while reads and writes wait.
final class CheckWithoutNotValid implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("check-without-not-valid", "A CHECK reads the table under ACCESS EXCLUSIVE")
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
          if (!(constraint.rule() instanceof Constraint.Check)
              || !scene.blocksDuring(table, Effect.Work.SCAN)
              || constraint.attributes().notValid()
              || Boolean.FALSE.equals(constraint.attributes().enforced())) {
            return List.of();
          }
          String name = constraint.name() == null ? "…" : constraint.name().sql();
          return Hazard.table(
              INFO,
              action,
              table,
              table + ": the CHECK reads every row under ACCESS EXCLUSIVE; reads and writes wait",
              "ALTER TABLE "
                  + table.sql()
                  + " "
                  + scene.sql(action.span())
                  + " NOT VALID; then,"
                  + " in another transaction, ALTER TABLE "
                  + table.sql()
                  + " VALIDATE CONSTRAINT "
                  + name);
        });
  }
}
