package dev.pgwright.catalog;

import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The current row of a catalog query; values are read by the name of their column.
record Row(ResultSet set) {

  /// What a mapper does with one row.
  @FunctionalInterface
  interface Reader {
    void read(Row row) throws SQLException;
  }

  String text(String column) throws SQLException {
    String value = set.getString(column);
    if (value == null) {
      throw Failure.changed(column);
    }
    return value;
  }

  @Nullable String optional(String column) throws SQLException {
    return set.getString(column);
  }

  Name name(String column) throws SQLException {
    return new Name(text(column));
  }

  @Nullable Name optionalName(String column) throws SQLException {
    String value = optional(column);
    return value == null ? null : new Name(value);
  }

  /// The columns `schema` and `name`.
  QualifiedName qualified() throws SQLException {
    return QualifiedName.of(text("schema"), text("name"));
  }

  /// An oid, or any other whole number; 0 for NULL.
  long number(String column) throws SQLException {
    return set.getLong(column);
  }

  int count(String column) throws SQLException {
    return set.getInt(column);
  }

  @Nullable Integer optionalCount(String column) throws SQLException {
    int value = set.getInt(column);
    return set.wasNull() ? null : value;
  }

  /// False for NULL.
  boolean flag(String column) throws SQLException {
    return set.getBoolean(column);
  }

  /// The columns `local` and `inherited`, each with a prefix.
  Origin origin(String prefix) throws SQLException {
    if (!flag(prefix + "inherited")) {
      return Origin.LOCAL;
    }
    return flag(prefix + "local") ? Origin.MERGED : Origin.INHERITED;
  }

  /// A `text[]`; empty for NULL.
  List<String> texts(String column) throws SQLException {
    Array array = set.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /// A `text[]` in which elements may be null; empty for NULL.
  @Nullable String[] gaps(String column) throws SQLException {
    Array array = set.getArray(column);
    return array == null ? new String[0] : (String[]) array.getArray();
  }

  /// A `bigint[]`; empty for NULL.
  List<Long> numbers(String column) throws SQLException {
    Array array = set.getArray(column);
    return array == null ? List.of() : List.of((Long[]) array.getArray());
  }

  /// Whether the query has a column of this name.
  boolean has(String column) throws SQLException {
    ResultSetMetaData columns = set.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnLabel(i).equals(column)) {
        return true;
      }
    }
    return false;
  }

  /// A `text[]` of identifiers; empty for NULL.
  List<Name> names(String column) throws SQLException {
    return texts(column).stream().map(Name::new).toList();
  }
}
