package dev.pgwright.rules.rewriting;

import dev.pgwright.facts.TypeChange;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter column … type` to the type that the column has changes nothing, and takes ACCESS
/// EXCLUSIVE for it.
final class TypeChangeToSameType implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.info("type-change-to-same-type", "A change to the type that it has")
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
        (action, table, _, change) ->
            change == TypeChange.SAME
                ? Hazard.table(
                    INFO,
                    action,
                    table,
                    table
                        + "."
                        + action.column().sql()
                        + " is "
                        + scene.sql(action.type().span())
                        + " already; ACCESS EXCLUSIVE is taken for nothing",
                    "leave it out")
                : List.of());
  }
}
