package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop database` deletes everything.
final class DropDatabase implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("drop-database", "A database is dropped").about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Drop drop && drop.kind() == ObjectClass.DATABASE
        ? Hazard.of(
            INFO,
            statement,
            "database " + drop.objects().getFirst().name().sql() + ": everything in it is gone",
            "not in a migration")
        : List.of();
  }
}
