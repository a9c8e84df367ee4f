package dev.pgwright.rules.rewriting;

import dev.pgwright.facts.TypeChange;
import dev.pgwright.replay.effect.TypeEffects;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `using` with anything but the plain cast makes the server compute every value, and with it write
/// the table again.
final class UsingForcesRewrite implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "using-forces-rewrite", "USING makes a harmless change of type rewrite the table")
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
          if (action.using() == null || change != TypeChange.REWRITE) {
            return List.of();
          }
          var plain =
              new AlterAction.AlterType(
                  action.span(), action.column(), action.type(), action.collation(), null);
          TypeChange without = TypeEffects.change(plain, known, scene.world());
          if (without == TypeChange.REWRITE
              || (without == TypeChange.UNKNOWN && known.column(action.column()).isPresent())) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + "."
                  + action.column().sql()
                  + ": USING "
                  + scene.sql(action.using().span())
                  + " computes every value; the table is written again under ACCESS EXCLUSIVE,"
                  + " and reads and writes wait",
              without == TypeChange.UNKNOWN
                  ? "leave USING out where there is an assignment cast"
                  : "leave USING out: the change is in the catalogs then");
        });
  }
}
