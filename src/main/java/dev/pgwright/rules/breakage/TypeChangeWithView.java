package dev.pgwright.rules.breakage;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `alter column … type` fails while a view or a generated column uses the column.
final class TypeChangeWithView implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("type-change-with-view", "A view uses the column whose type changes")
          .about(Alter.AlterTable.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Alter.AlterTable alter)) {
      return List.of();
    }
    QualifiedName table = scene.resolve(alter.name());
    var found = new ArrayList<Hazard>();
    for (AlterAction action : alter.actions()) {
      if (action instanceof AlterAction.AlterType change) {
        scene.world().users(table, change.column()).stream()
            .findFirst()
            .ifPresent(
                view ->
                    found.addAll(
                        Hazard.table(
                            INFO,
                            action,
                            table,
                            table
                                + "."
                                + change.column().sql()
                                + ": cannot alter type of a column used by a view; "
                                + view.name()
                                + " reads it",
                            "DROP VIEW, ALTER, CREATE VIEW in one transaction")));
      }
    }
    return found;
  }
}
