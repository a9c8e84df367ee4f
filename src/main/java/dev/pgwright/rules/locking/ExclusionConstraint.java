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

/// `add exclude` builds an index while reads and writes wait, and there is no way to build it
/// beside them.
final class ExclusionConstraint implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("exclusion-constraint", "An exclusion constraint has no concurrent form")
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
          boolean temporal =
              action.constraint().rule() instanceof Constraint.Unique unique
                  && unique.withoutOverlaps();
          if (!temporal && !(action.constraint().rule() instanceof Constraint.Exclude)) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + ": the exclusion constraint builds its index under ACCESS EXCLUSIVE;"
                  + " reads and writes wait, and there is no concurrent form",
              "add it while the table is small or nobody works, or fill a new table that has it");
        });
  }
}
