package dev.pgwright.rules.data;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;

/// `insert`, `update`, `delete`, `merge` and `copy` in a migration.
final class ChangeOfRows implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("change-of-rows", "Rows are changed in a migration");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Change
            || (statement instanceof Session.Copy copy && copy.from())
            || (statement instanceof Query query
                && Walk.all(query, Query.CommonTable.class)
                    .anyMatch(it -> it.statement() instanceof Change))
        ? Hazard.of(
            INFO,
            statement,
            "rows are changed in a migration",
            "in a script of its own, if that is your policy")
        : List.of();
  }
}
