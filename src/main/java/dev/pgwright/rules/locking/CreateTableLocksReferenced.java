package dev.pgwright.rules.locking;

import dev.pgwright.facts.Lock;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `create table` with a foreign key makes writes to the table it points at wait until the
/// transaction ends.
final class CreateTableLocksReferenced implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info(
              "create-table-locks-referenced", "A foreign key of a new table locks the other table")
          .about(Create.CreateTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Create.CreateTable table)) {
      return List.of();
    }
    var found = new ArrayList<Hazard>();
    for (Effect.Held held : scene.effect().locks()) {
      if (held.mode() == Lock.SHARE_ROW_EXCLUSIVE && scene.inUse(held.relation())) {
        found.addAll(
            Hazard.table(
                INFO,
                table,
                held.relation(),
                held.relation()
                    + ": a foreign key of "
                    + table.name().sql()
                    + " holds SHARE ROW EXCLUSIVE on it; writes wait until commit",
                "commit soon, or add the foreign key in a transaction of its own"));
      }
    }
    return found;
  }
}
