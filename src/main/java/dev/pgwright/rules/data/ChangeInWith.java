package dev.pgwright.rules.data;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A common table expression that updates or deletes does so whether its result is used or not.
final class ChangeInWith implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("change-in-with", "A WITH query changes rows");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return scene
            .all(Query.CommonTable.class)
            .anyMatch(
                it ->
                    it.statement() instanceof Change change
                        && !(change instanceof Change.Insert)
                        && scene.inUse(change.target().name()))
        ? Hazard.of(
            INFO,
            statement,
            "the WITH query changes rows whether its result is read or not, and the outer query"
                + " does not see it",
            "a statement of its own")
        : List.of();
  }
}
