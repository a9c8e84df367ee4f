package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.OnTable;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `add generated … as identity` on a column that has values starts at 1, where values are taken.
final class IdentityStartsAtOne implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("identity-starts-at-one", "An identity over existing rows starts at 1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return OnTable.each(
        statement,
        scene,
        AlterAction.AddIdentity.class,
        (action, table) ->
            action.identity().options().stream()
                    .noneMatch(it -> it.name().equals("start") || it.name().equals("restart"))
                ? Hazard.table(
                    INFO,
                    action,
                    table,
                    table
                        + "."
                        + action.column().sql()
                        + ": its sequence starts at 1; inserts fail or repeat numbers that rows have already",
                    "START WITH (more than the largest), or setval() in the same transaction")
                : List.of());
  }
}
