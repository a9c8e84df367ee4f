package dev.pgwright.rules.locking;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter constraint … enforced` validates the foreign key under ACCESS EXCLUSIVE; `not enforced`
/// locks both tables.
final class EnforcedAgainReadsTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "enforced-again-reads-table", "Enforcing a foreign key again reads both tables")
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
        AlterAction.AlterConstraint.class,
        (action, table) -> {
          Boolean enforced = action.attributes().enforced();
          if (enforced == null) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + ": "
                  + action.constraint()
                  + (enforced
                      ? " is proven again under ACCESS EXCLUSIVE; reads and writes wait"
                      : " takes ACCESS EXCLUSIVE on both tables; reads and writes wait"),
              enforced
                  ? "drop it, add it NOT VALID, and VALIDATE it in another transaction"
                  : "in a transaction of its own, with a lock_timeout and retries");
        });
  }
}
