package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Limit;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/// `drop constraint` of a foreign key takes ACCESS EXCLUSIVE on the table it points at as well.
final class DropForeignKeyLocksBoth implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("drop-foreign-key-locks-both", "Dropping a foreign key locks both tables");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.DropConstraint.class,
        (action, table) -> {
          Optional<Limit> limit = scene.world().assumed(table).limit(action.constraint());
          QualifiedName other = limit.map(Limit::references).orElse(null);
          if (other == null || other.equals(table) || !scene.inUse(other)) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + ": dropping "
                  + action.constraint()
                  + " takes ACCESS EXCLUSIVE on it and on "
                  + other
                  + "; reads and writes of both wait",
              "in a transaction of its own, with a lock_timeout and retries");
        });
  }
}
