package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `enable row level security` on a table without a policy hides every row from everybody but the
/// owner.
final class RowSecurityWithoutPolicy implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("row-security-without-policy", "Row security without a policy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.AlterTable alter
            && alter.actions().stream()
                .anyMatch(
                    it ->
                        it instanceof AlterAction.RowSecurity(_, var action)
                            && action.equals("enable"))
            && scene.inUse(alter.name())
            && scene.relation(alter.name()).policies().isEmpty()
        ? Hazard.of(
            INFO,
            statement,
            ((Alter.AlterTable) statement).name().sql()
                + ": without a policy nobody but the owner sees a row from commit on",
            "CREATE POLICY before it, in the same transaction")
        : List.of();
  }
}
