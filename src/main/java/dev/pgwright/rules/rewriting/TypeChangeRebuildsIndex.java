package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A change of type that keeps the table can still build indexes on the column again while reads
/// and writes wait.
final class TypeChangeRebuildsIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("type-change-rebuilds-index", "A change of type builds an index again")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Retyping.beside(
        INFO,
        statement,
        scene,
        Effect.Work.INDEX_BUILD,
        (column, table) ->
            scene.world().indexesOf(table).stream().anyMatch(it -> it.touches().contains(column)),
        "indexes on it are built again under ACCESS EXCLUSIVE; reads and writes wait",
        "drop those indexes concurrently first, and build them concurrently afterwards");
  }
}
