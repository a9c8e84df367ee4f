package dev.pgwright.rules.locking;

import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.effect.Effect;
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

/// A new virtual generated column with NOT NULL or CHECK makes the server compute and check it for
/// every row while reads and writes wait.
final class VirtualColumnReadsTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "virtual-column-reads-table", "A constraint at a new virtual column reads the table")
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
          boolean virtual =
              Elements.attribute(action.column(), scene.world()).fill() == Attribute.Fill.VIRTUAL;
          boolean required =
              action.column().constraints().stream()
                  .anyMatch(it -> it.rule() instanceof Constraint.NotNull);
          return virtual && required && scene.blocksDuring(table, Effect.Work.SCAN)
              ? Hazard.table(
                  INFO,
                  action,
                  table,
                  table
                      + "."
                      + action.column().name()
                      + ": NOT NULL of the virtual column reads every row under ACCESS EXCLUSIVE;"
                      + " reads and writes wait",
                  "add the column without NOT NULL; add it NOT VALID and VALIDATE it")
              : List.of();
        });
  }
}
