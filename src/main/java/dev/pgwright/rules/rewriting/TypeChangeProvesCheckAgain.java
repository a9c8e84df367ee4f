package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.Limit;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A change of type that keeps the table reads every row when a CHECK uses the column, while reads
/// and writes wait.
final class TypeChangeProvesCheckAgain implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("type-change-proves-check-again", "A change of type proves a CHECK again")
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
        Effect.Work.SCAN,
        (column, table) ->
            scene.world().assumed(table).limits().stream()
                .anyMatch(it -> it.kind() == Limit.Kind.CHECK && it.columns().contains(column)),
        "a CHECK that uses it is proven again under ACCESS EXCLUSIVE; reads and writes wait",
        "drop the CHECK first; add it NOT VALID and VALIDATE it afterwards");
  }
}
