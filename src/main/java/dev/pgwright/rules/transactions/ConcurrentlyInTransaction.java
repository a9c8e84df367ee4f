package dev.pgwright.rules.transactions;

import dev.pgwright.replay.effect.Possible;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// A concurrent build, drop, reindex or detach, and `vacuum` and others, fail inside a transaction
/// block.
final class ConcurrentlyInTransaction implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("concurrently-in-transaction", "CONCURRENTLY fails inside a transaction");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    Optional<String> alone = Possible.alone(statement, scene.world());
    return alone.isPresent() && scene.transactions().open()
        ? Hazard.of(
            INFO,
            statement,
            alone.get() + " cannot run inside a transaction block; the migration fails here",
            scene.transactions().explicit()
                ? "COMMIT before it"
                : "run it outside the transaction: in Alembic with"
                    + " op.get_context().autocommit_block()")
        : List.of();
  }
}
