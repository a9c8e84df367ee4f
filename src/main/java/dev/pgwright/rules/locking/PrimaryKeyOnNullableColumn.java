package dev.pgwright.rules.locking;

import dev.pgwright.replay.IndexEntry;
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
import java.util.Optional;

/// `add primary key using index` reads the table under ACCESS EXCLUSIVE when a column is not NOT
/// NULL yet.
final class PrimaryKeyOnNullableColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "primary-key-on-nullable-column",
              "A primary key over a nullable column reads the table")
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
        AlterAction.AddConstraint.class,
        (action, table) -> {
          if (!(action.constraint().rule() instanceof Constraint.Unique unique)
              || !unique.primary()
              || unique.usingIndex() == null) {
            return List.of();
          }
          Optional<IndexEntry> index =
              scene.world().index(table.sibling(unique.usingIndex().value()));
          if (index.isEmpty() || !scene.effect().does(table, Effect.Work.SCAN)) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + ": a column of the key may be NULL; the table is read under ACCESS EXCLUSIVE,"
                  + " and reads and writes wait",
              "make "
                  + Scene.columns(index.get().keys())
                  + " NOT NULL first: ADD CONSTRAINT … NOT NULL … NOT VALID, then VALIDATE");
        });
  }
}
