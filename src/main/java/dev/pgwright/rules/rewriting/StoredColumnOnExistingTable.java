package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.Elements;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A new `generated … stored` column is computed for every row, which writes the table again while
/// reads and writes wait.
final class StoredColumnOnExistingTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "stored-column-on-existing-table", "A new stored generated column rewrites the table")
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
        AlterAction.AddColumn.class,
        (action, table) -> {
          boolean stored =
              action.column().constraints().stream()
                  .anyMatch(
                      it ->
                          it.rule() instanceof Constraint.Generated generated
                              && Elements.stored(generated, scene.version()));
          String column = action.column().name().sql();
          return stored
              ? Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + "."
                      + column
                      + ": a stored expression is computed for every row under"
                      + " ACCESS EXCLUSIVE; reads and writes wait",
                  scene.version() >= 18
                      ? "VIRTUAL where the column needs no index; else a plain column, a trigger, and"
                          + " batches for old rows"
                      : "a plain column, a trigger, and batches for old rows")
              : List.of();
        });
  }
}
