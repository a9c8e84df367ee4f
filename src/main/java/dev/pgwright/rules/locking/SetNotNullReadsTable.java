package dev.pgwright.rules.locking;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Relation;
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

/// `set not null` reads every row while reads and writes wait, unless a valid CHECK or NOT NULL
/// proves it.
final class SetNotNullReadsTable implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "set-not-null-reads-table", "SET NOT NULL reads the table under ACCESS EXCLUSIVE")
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
        AlterAction.SetNotNull.class,
        (action, table) -> {
          if (!scene.blocksDuring(table, Effect.Work.SCAN) || proven(action, table, scene)) {
            return List.of();
          }
          String column = action.column() == null ? "" : action.column().sql();
          String name = table.name() + "_" + column.replace("\"", "") + "_not_null";
          String check =
              scene.version() >= 18 ? "NOT NULL " + column : "CHECK (" + column + " IS NOT NULL)";
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + "."
                  + column
                  + ": every row is read under ACCESS EXCLUSIVE; reads and writes wait",
              "ALTER TABLE "
                  + table.sql()
                  + " ADD CONSTRAINT "
                  + name
                  + " "
                  + check
                  + " NOT VALID; then, in another transaction, ALTER TABLE "
                  + table.sql()
                  + " VALIDATE CONSTRAINT "
                  + name
                  + (scene.version() >= 18 ? "" : "; then SET NOT NULL; then drop the CHECK"));
        });
  }

  private static boolean proven(AlterAction.SetNotNull action, QualifiedName table, Scene scene) {
    Name column = action.column();
    Relation known = scene.world().assumed(table);
    return column == null
        || known.column(column).map(it -> it.notNull() == Attribute.Validity.VALID).orElse(false);
  }
}
