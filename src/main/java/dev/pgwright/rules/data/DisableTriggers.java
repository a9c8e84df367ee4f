package dev.pgwright.rules.data;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `disable trigger all` or `user` switches off foreign keys or the application's rules for
/// everybody.
final class DisableTriggers implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("disable-triggers", "Triggers are switched off").about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Alter.AlterTable alter
            && scene.inUse(alter.name())
            && alter.actions().stream()
                .anyMatch(
                    it ->
                        it instanceof AlterAction.EnableTrigger(_, var enable, _, _, _)
                            && enable.equals("disable"))
        ? Hazard.of(
            INFO,
            statement,
            ((Alter.AlterTable) statement).name().sql()
                + ": while they are off, rows of everybody go past them, foreign keys included with ALL; writes wait for the switch",
            "a condition in the trigger, or batches that satisfy it")
        : List.of();
  }
}
