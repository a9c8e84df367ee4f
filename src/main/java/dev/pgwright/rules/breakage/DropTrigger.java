package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop trigger` takes ACCESS EXCLUSIVE for a moment, and ends what the trigger did.
final class DropTrigger implements Rule {

  private static final RuleInfo INFO = RuleInfo.info("drop-trigger", "A trigger is dropped");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Drop drop
            && drop.kind() == ObjectClass.TRIGGER
            && drop.objects().getFirst().on() != null
            && scene.inUse(drop.objects().getFirst().on())
            && !scene.downgrade()
        ? Hazard.of(
            INFO,
            statement,
            String.valueOf(((Drop) statement).objects().getFirst().on())
                + ": what "
                + ((Drop) statement).objects().getFirst().name().sql()
                + " did for new rows ends at commit; reads and writes wait for the drop",
            "with a lock_timeout, after the code that replaces it")
        : List.of();
  }
}
