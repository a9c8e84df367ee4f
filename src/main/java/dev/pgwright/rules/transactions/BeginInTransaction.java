package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `begin` where a transaction is open already does nothing; the `commit` after it ends the one
/// around it.
final class BeginInTransaction implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("begin-in-transaction", "BEGIN inside a transaction")
          .about(Session.Transaction.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Session.Transaction transaction
            && transaction.kind() == Session.TransactionKind.BEGIN
            && scene.transactions().open()
        ? Hazard.of(
            INFO,
            transaction,
            "a transaction is open already; this does nothing, and the next COMMIT ends it",
            "leave it out")
        : List.of();
  }
}
