package dev.pgwright.rules;

import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import java.util.ArrayList;
import java.util.List;

/// The columns that a statement makes.
public final class Columns {

  private Columns() {}

  /// Those of a new table, and new ones of a table, in their order.
  public static List<TableElement.Column> of(Statement statement) {
    if (statement instanceof Create.CreateTable table) {
      return table.columns();
    }
    var columns = new ArrayList<TableElement.Column>();
    if (statement instanceof Alter.AlterTable alter) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof AlterAction.AddColumn(_, var column, _)) {
          columns.add(column);
        }
      }
    }
    return columns;
  }
}
