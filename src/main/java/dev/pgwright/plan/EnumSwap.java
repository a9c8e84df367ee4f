package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.List;

/// An enum type with other labels under the same name, by a new type and new columns.
///
/// The only way PostgreSQL has to take a label away: every table that uses the type is written
/// again.
final class EnumSwap {

  private EnumSwap() {}

  /// The swap in order.
  ///
  /// @param schema what uses the type
  static List<Operation> operations(Schema schema, EnumType from, EnumType to) {
    var roots = new ArrayList<ObjectId>();
    roots.add(from.id());
    var columns = new ArrayList<Operation>();
    schema
        .all(Table.class)
        .forEach(
            table -> {
              for (Column column : table.columns()) {
                if (uses(column, from)) {
                  roots.add(Draft.column(table.name(), column.name()));
                  columns.addAll(retype(table, column));
                }
              }
            });
    Rebuild around = Rebuild.around(schema, roots);
    Name aside = Naming.aside(from.name().name(), "old");
    var operations = new ArrayList<Operation>(around.drops());
    operations.add(
        new Operation.Execute("ALTER TYPE " + from.name().sql() + " RENAME TO " + aside.sql()));
    operations.add(new Operation.Execute(Ddl.createEnum(to)));
    operations.addAll(columns);
    operations.add(
        new Operation.Execute("DROP TYPE " + from.name().schema().sql() + "." + aside.sql()));
    operations.addAll(around.creations());
    return operations;
  }

  private static boolean uses(Column column, EnumType type) {
    return column.type().equals(type.name().sql())
        || column.type().equals(type.name().sql() + "[]");
  }

  private static List<Operation> retype(Table table, Column column) {
    String text = column.type().endsWith("[]") ? "::text[]::" : "::text::";
    var operations = new ArrayList<Operation>();
    boolean filled = column.fill() instanceof Fill.Expression;
    if (filled) {
      operations.add(new Operation.SetDefault(table.name(), column.name(), null));
    }
    operations.add(
        new Operation.SetType(
            table.name(),
            column.name(),
            column.type(),
            null,
            column.name().sql() + text + column.type()));
    if (column.fill() instanceof Fill.Expression(var sql)) {
      operations.add(new Operation.SetDefault(table.name(), column.name(), sql));
    }
    return operations;
  }
}
