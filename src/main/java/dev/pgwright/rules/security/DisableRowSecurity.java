package dev.pgwright.rules.security;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `disable row level security` and `no force` show every row to whoever may read the table.
final class DisableRowSecurity implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("disable-row-security", "Row security is switched off")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.AlterTable alter
            && scene.inUse(alter.name())
            && !scene.downgrade()
            && alter.actions().stream()
                .anyMatch(
                    it ->
                        it instanceof AlterAction.RowSecurity(_, var action)
                            && (action.equals("disable") || action.equals("no force")))
        ? Hazard.of(
            INFO,
            statement,
            ((Alter.AlterTable) statement).name().sql()
                + ": its policies no longer hold; whoever may read the table reads every row",
            "a policy that allows what is wanted")
        : List.of();
  }
}
