package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A new CHECK, unique or foreign key refuses rows that programs may still write, from the moment
/// it is added.
final class NewConstraintBreaksWriters implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice(
          "new-constraint-breaks-writers", "A new constraint refuses what deployed code writes");

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
          boolean refuses =
              !(constraint.rule() instanceof Constraint.Unique unique
                      && unique.usingIndex() != null)
                  && !Boolean.FALSE.equals(constraint.attributes().enforced());
          return refuses
              ? Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + ": from commit on it refuses rows that break "
                      + (constraint.name() == null ? "it" : constraint.name().sql())
                      + ", also with NOT VALID",
                  "deploy writers that satisfy it first")
              : List.of();
        });
  }
}
