package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
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

/// `add column … references …` blocks writes to the table it points at until the transaction ends.
final class ReferenceOnNewColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "reference-on-new-column", "A reference at a new column locks the other table")
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
          for (Constraint constraint : action.column().constraints()) {
            if (constraint.rule() instanceof Constraint.ForeignKey key
                && scene.inUse(key.references())) {
              QualifiedName other = scene.resolve(key.references());
              boolean proven = scene.effect().does(table, Effect.Work.VALIDATE);
              return Hazard.table(
                  INFO,
                  constraint,
                  table,
                  table
                      + ": the reference at the new column holds SHARE ROW EXCLUSIVE on "
                      + other
                      + (proven ? " while every row is compared with it" : "")
                      + "; writes to it wait until commit",
                  "add the column without it; then ADD FOREIGN KEY … NOT VALID, and VALIDATE it in"
                      + " another transaction");
            }
          }
          return List.of();
        });
  }
}
