package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.about.Dropped;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `drop trigger` takes ACCESS EXCLUSIVE for a moment, and ends what the trigger did.
final class DropTrigger implements Rule {

  private static final RuleInfo INFO = RuleInfo.info("drop-trigger", "A trigger is dropped");

  private static final String REMEDY = "with a lock_timeout, after the code that replaces it";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (scene.downgrade()) {
      return List.of();
    }
    var found = new ArrayList<Hazard>();
    for (ObjectRef trigger : Dropped.of(statement, ObjectClass.TRIGGER)) {
      ObjectName table = trigger.on();
      boolean again =
          scene.later(
              CreateCode.CreateTrigger.class,
              it ->
                  it.name().equals(trigger.name().name())
                      && table != null
                      && scene.same(it.table(), table));
      if (table != null && scene.inUse(table) && !again) {
        found.addAll(
            Hazard.of(
                INFO,
                trigger,
                table.sql()
                    + ": what "
                    + trigger.name().sql()
                    + " did for new rows ends at commit; reads and writes wait for the drop",
                REMEDY));
      }
    }
    for (ObjectRef trigger : Dropped.of(statement, ObjectClass.EVENT_TRIGGER)) {
      found.addAll(
          Hazard.of(
              INFO,
              trigger,
              trigger.name().sql() + ": what it did for every change of the schema ends at commit",
              REMEDY));
    }
    return found;
  }
}
