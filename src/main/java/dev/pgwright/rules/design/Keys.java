package dev.pgwright.rules.design;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Columns;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;

/// The primary keys and unique constraints that a statement makes.
final class Keys {

  private Keys() {}

  /// Their columns, those of a column's constraint alone.
  static List<List<Name>> of(Statement statement) {
    var keys = new ArrayList<List<Name>>();
    for (TableElement.Column column : Columns.of(statement)) {
      if (column.constraints().stream().anyMatch(it -> it.rule() instanceof Constraint.Unique)) {
        keys.add(List.of(column.name()));
      }
    }
    Walk.all(statement, Constraint.Unique.class)
        .map(Constraint.Unique::columns)
        .filter(it -> !it.isEmpty())
        .forEach(keys::add);
    return keys;
  }
}
