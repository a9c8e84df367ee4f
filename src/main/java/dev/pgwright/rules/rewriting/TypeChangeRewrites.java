package dev.pgwright.rules.rewriting;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.facts.TypeChange;
import dev.pgwright.replay.Attribute;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter column … type` to a type that is stored in another way writes every row and every index
/// again while reads and writes wait.
final class TypeChangeRewrites implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("type-change-rewrites", "A change of type rewrites the table")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return Retyping.each(
        statement,
        scene,
        (action, table, known, change) -> {
          if (change != TypeChange.REWRITE
              || (action.using() != null && known.column(action.column()).isEmpty())) {
            return List.of();
          }
          String from =
              known
                  .column(action.column())
                  .map(Attribute::type)
                  .map(ColumnType::sql)
                  .orElse("its type");
          String column = action.column().sql();
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + "."
                  + column
                  + ": "
                  + from
                  + " to "
                  + scene.sql(action.type().span())
                  + " writes every row and index again under ACCESS EXCLUSIVE;"
                  + " reads and writes wait",
              "a new column of the new type, a trigger that keeps it in step, batches for old rows,"
                  + " then swap the names");
        });
  }
}
