package dev.pgwright.diff;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The order of columns, which no comparison counts: PostgreSQL keeps that in which they came.
public final class ColumnOrder {

  private ColumnOrder() {}

  /// Tables whose common columns are in another order, one sentence each, by name.
  public static List<String> differences(Schema before, Schema after) {
    var sentences = new ArrayList<String>();
    for (Table now : after.all(Table.class).toList()) {
      Table old = before.table(now.name()).orElse(null);
      if (old != null && !common(old, now).equals(common(now, old))) {
        sentences.add(
            now.id().label()
                + " has its columns in another order, which PostgreSQL cannot change: "
                + common(old, now).stream().map(Name::sql).collect(Collectors.joining(", ")));
      }
    }
    return sentences;
  }

  private static List<Name> common(Table table, Table other) {
    return table.columns().stream()
        .map(Column::name)
        .filter(it -> other.column(it).isPresent())
        .toList();
  }
}
