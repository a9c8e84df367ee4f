package dev.pgwright.rules.design;

import dev.pgwright.rules.Columns;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
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
    if (statement instanceof Create.CreateTable table
        && table.name().name().sql().startsWith("\"")) {
      return Hazard.of(
          INFO,
          table,
          table.name().sql() + ": has to be quoted everywhere",
          "lower case, no keyword");
    }
    for (TableElement.Column column : Columns.of(statement)) {
      if (column.name().sql().startsWith("\"")) {
        return Hazard.of(
            INFO,
            column,
            column.name().sql() + ": has to be quoted everywhere",
            "lower case, no keyword");
      }
    }
    return List.of();
  }
}
