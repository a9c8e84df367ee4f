package dev.pgwright.review;

import dev.pgwright.model.Column;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Table;

/// A column and the table that it is of.
public record TableColumn(Table table, Column column) {

  public ObjectId id() {
    return ObjectId.part(ObjectKind.COLUMN, table.name(), column.name());
  }

  /// For example `public.orders.total`.
  public String name() {
    return table.name() + "." + column.name();
  }

  /// `ALTER TABLE … ALTER COLUMN …` with what follows.
  public String alter(String what) {
    return "alter table "
        + table.name().sql()
        + " alter column "
        + column.name().sql()
        + " "
        + what;
  }
}
