package dev.pgwright.rules.design;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import java.util.ArrayList;
import java.util.List;

/// A new table or column whose name has to be quoted everywhere.
final class NameNeedsQuotes implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("name-needs-quotes", "A name that needs quotes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    var found = new ArrayList<Hazard>();
    if (statement instanceof Create.CreateTable table) {
      look(table.name().name(), table, found);
    }
    if (statement instanceof Alter.Rename rename
        && (rename.partKind() == null || rename.partKind() == ObjectClass.COLUMN)) {
      look(rename.to(), rename, found);
    }
    for (TableElement.Column column : Columns.of(statement)) {
      look(column.name(), column, found);
    }
    return found;
  }

  private static void look(Name name, Node at, List<Hazard> found) {
    if (name.sql().startsWith("\"")) {
      found.addAll(
          Hazard.of(
              INFO, at, name.sql() + ": has to be quoted everywhere", "lower case, no keyword"));
    }
  }
}
