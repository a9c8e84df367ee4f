package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set expression` of a stored generated column computes every value again, and writes the table
/// again.
final class SetExpressionRewrites implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "set-expression-rewrites", "A new expression of a stored column rewrites the table")
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
        AlterAction.SetExpression.class,
        (action, table) ->
            scene.blocksDuring(table, Effect.Work.REWRITE)
                ? Hazard.table(
                    INFO,
                    action,
                    table,
                    table
                        + "."
                        + action.column().sql()
                        + ": the stored expression is computed for"
                        + " every row under ACCESS EXCLUSIVE; reads and writes wait",
                    "a new column with the new expression, filled in batches, and swapped in")
                : List.of());
  }
}
