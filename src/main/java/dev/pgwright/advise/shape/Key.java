package dev.pgwright.advise.shape;

import dev.pgwright.model.Name;
import java.util.List;
import java.util.Optional;

/// What an index can have as a key: a column or an expression over columns of one table.
///
/// @param sql as in `CREATE INDEX`, without parentheses and without the table's name
/// @param columns the columns in it, in the order of the text
/// @param plain whether it is a column and nothing else
public record Key(String sql, List<Name> columns, boolean plain) {
  public Key {
    columns = List.copyOf(columns);
  }

  static Key of(Name column) {
    return new Key(column.sql(), List.of(column), true);
  }

  /// The column where it is one.
  public Optional<Name> column() {
    return plain ? Optional.of(columns.getFirst()) : Optional.empty();
  }

  /// As it stands in a list of keys.
  public String listed() {
    return plain ? sql : "(" + sql + ")";
  }
}
