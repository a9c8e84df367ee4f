package dev.pgwright.rules.locking;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `create trigger` and `enable` or `disable trigger` take SHARE ROW EXCLUSIVE: writes wait.
final class TriggerBlocksWrites implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("trigger-blocks-writes", "A new trigger makes writes wait for a moment");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (statement instanceof CreateCode.CreateTrigger trigger && scene.inUse(trigger.table())) {
      return found(trigger, scene.resolve(trigger.table()));
    }
    return OnTable.each(
        statement,
        scene,
        AlterAction.EnableTrigger.class,
        (action, table) -> action.rule() ? List.of() : found(action, table));
  }

  private static List<Hazard> found(Node at, QualifiedName table) {
    return Hazard.table(
        INFO,
        at,
        table,
        table + ": the trigger takes SHARE ROW EXCLUSIVE; writes wait until commit",
        "SET lock_timeout = '3s' before it, and retry");
  }
}
