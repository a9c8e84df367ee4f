package dev.pgwright.rules.transactions;

import dev.pgwright.model.Name;
import dev.pgwright.replay.Limit;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// `validate constraint` in the transaction that added the constraint reads the table under the
/// lock of the `add`.
final class ValidateInSameTransaction implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "validate-in-same-transaction",
              "VALIDATE in the transaction that added the constraint")
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
        AlterAction.ValidateConstraint.class,
        (action, table) -> {
          Optional<Limit> limit = scene.world().assumed(table).limit(action.constraint());
          boolean same =
              scene.transactions().open()
                  && limit.isPresent()
                  && !limit.get().valid()
                  && limit.get().transaction() == scene.transactions().number();
          return same || together((Alter.AlterTable) statement, action.constraint())
              ? Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + ": "
                      + action.constraint()
                      + " was added in this transaction, whose lock"
                      + " is still held while every row is read; writes wait",
                  "COMMIT between ADD CONSTRAINT … NOT VALID and VALIDATE CONSTRAINT")
              : List.of();
        });
  }

  /// Whether the statement itself adds the constraint.
  private static boolean together(Alter.AlterTable alter, Name constraint) {
    return alter.actions().stream()
        .anyMatch(
            it ->
                it instanceof AlterAction.AddConstraint(_, var added)
                    && constraint.equals(added.name()));
  }
}
