package dev.pgwright.rules.transactions;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `commit` or `rollback` in a migration that its tool runs in a transaction ends that transaction,
/// so half of it stays when the rest fails.
final class CommitInMigration implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("commit-in-migration", "COMMIT ends the transaction of the tool")
          .about(Session.Transaction.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Session.Transaction transaction
            && (transaction.kind() == Session.TransactionKind.COMMIT
                || transaction.kind() == Session.TransactionKind.ROLLBACK)
            && scene.transactions().open()
            && !scene.transactions().explicit()
        ? Hazard.of(
            INFO,
            transaction,
            "it ends the transaction that runs the migration; what follows is committed by itself,"
                + " and the version may not be recorded",
            "leave it out, and split the migration; in Alembic: autocommit_block()")
        : List.of();
  }
}
