package dev.pgwright.rules.rewriting;

import dev.pgwright.facts.TypeChange;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `alter column … type` of a column whose type is not known here may write the table again while
/// reads and writes wait.
final class TypeChangeMayRewrite implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("type-change-may-rewrite", "A change of type may rewrite the table")
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
          if (change != TypeChange.UNKNOWN) {
            return List.of();
          }
          return Hazard.table(
              INFO,
              action,
              table,
              table
                  + "."
                  + action.column().sql()
                  + ": to "
                  + scene.sql(action.type().span())
                  + " may write every row again under ACCESS EXCLUSIVE, with reads and writes"
                  + " waiting; the type before is not known here",
              "--schema names the schema that exists before, and makes it certain");
        });
  }
}
