package dev.pgwright.rules;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.replay.Types;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// The columns that a statement makes.
public final class Columns {

  private Columns() {}

  /// A column that gets a type.
  ///
  /// @param at the column's definition, or the change of its type
  /// @param type null where it is that of another table's column
  public record Typed(Node at, String name, @Nullable TypeName type) {}

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

  /// Those that a statement makes, and those whose type it changes.
  public static List<Typed> typed(Statement statement) {
    var typed = new ArrayList<Typed>();
    for (TableElement.Column column : of(statement)) {
      typed.add(new Typed(column, column.name().sql(), column.type()));
    }
    if (statement instanceof Alter.AlterTable alter) {
      for (AlterAction action : alter.actions()) {
        if (action instanceof AlterAction.AlterType change) {
          typed.add(new Typed(change, change.column().sql(), change.type()));
        }
      }
    }
    return typed;
  }

  /// One hazard for each column that gets a type of some kind.
  ///
  /// @param message behind the name of the column
  public static List<Hazard> each(
      RuleInfo rule,
      Statement statement,
      Scene scene,
      BiPredicate<Typed, ColumnType> which,
      String message,
      String remedy) {
    var found = new ArrayList<Hazard>();
    for (Typed column : typed(statement)) {
      ColumnType type = Types.of(column.type(), scene.world());
      if (type != null && which.test(column, type)) {
        found.addAll(Hazard.of(rule, column.at(), column.name() + ": " + message, remedy));
      }
    }
    return found;
  }
}
