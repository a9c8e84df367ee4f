package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `create or replace` of a routine, view or trigger changes what every caller gets at commit.
final class ReplacedAtOnce implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("replaced-at-once", "Code is replaced under its callers")
          .about(
              Create.CreateView.class,
              CreateCode.CreateRoutine.class,
              CreateCode.CreateTrigger.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    boolean replaces =
        switch (statement) {
          case CreateCode.CreateRoutine made ->
              made.orReplace()
                  && !scene.before(
                      CreateCode.CreateRoutine.class, it -> scene.same(it.name(), made.name()));
          case CreateCode.CreateTrigger made -> made.orReplace() && scene.inUse(made.table());
          case Create.CreateView made -> made.orReplace() && scene.inUse(made.name());
          default -> false;
        };
    return replaces && !scene.downgrade()
        ? Hazard.of(
            INFO,
            statement,
            "programs that are deployed get the new result from commit on",
            "a new name where the result is not the same for old callers")
        : List.of();
  }
}
