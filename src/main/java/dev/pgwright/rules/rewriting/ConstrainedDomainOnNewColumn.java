package dev.pgwright.rules.rewriting;

import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.Types;
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
import java.util.Optional;

/// A new column of a domain with CHECK or NOT NULL makes the server write every row again, even
/// without a default.
final class ConstrainedDomainOnNewColumn implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "constrained-domain-on-new-column",
              "A new column of a constrained domain rewrites the table")
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
          Optional<TypeEntry> type = Types.entry(action.column().type(), scene.world());
          if (type.isEmpty()
              || action.column().type() == null
              || action.column().type().dimensions() > 0
              || !type.get().constrained()
              || !scene.blocksDuring(table, Effect.Work.REWRITE)) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + "."
                  + action.column().name()
                  + ": the domain "
                  + type.get().name()
                  + " has constraints; every row is written again under ACCESS EXCLUSIVE, and reads"
                  + " and writes wait",
              "the base type, and the domain's CHECK at the table, NOT VALID and then VALIDATE");
        });
  }
}
