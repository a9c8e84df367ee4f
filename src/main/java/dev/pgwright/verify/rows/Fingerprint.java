package dev.pgwright.verify.rows;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The rows of tables, whatever their order.
///
/// @param tables by name
public record Fingerprint(SequencedMap<QualifiedName, Sum> tables) {

  /// Of a database without tables.
  public static final Fingerprint EMPTY = new Fingerprint(new TreeMap<>());

  /// One table.
  ///
  /// @param rows how many
  /// @param columns those that are compared, in the order of the older table
  /// @param row the sum of the hashes of all rows, of these columns only, in decimal
  /// @param values for each column the sum of the hashes of its values
  public record Sum(long rows, List<Name> columns, String row, List<String> values) {
    public Sum {
      columns = List.copyOf(columns);
      values = List.copyOf(values);
    }
  }

  /// What became of a table's rows.
  ///
  /// @param rows whether there are more or less of them; false when values changed
  /// @param text for people
  public record Difference(QualifiedName table, boolean rows, String text) {}

  public Fingerprint {
    tables = Collections.unmodifiableSequencedMap(new TreeMap<>(tables));
  }

  /// The rows that must be the same before and after a migration: of tables that both schemas have,
  /// the columns that have the same type in both, are generated in the same way or not any more,
  /// and do not have NULLs that have to go.
  static Fingerprint of(Connection connection, Schema before, Schema after) throws SQLException {
    var sums = new TreeMap<QualifiedName, Sum>();
    for (Table table : before.all(Table.class).toList()) {
      Optional<Table> then = after.table(table.name());
      if (then.isPresent() && (moves(table, then.get()) || stays(before, after, table))) {
        var columns = new ArrayList<Name>();
        for (Column column : table.columns()) {
          Optional<Column> other = then.get().column(column.name());
          if (other.isPresent() && lasting(connection, table.name(), column, other.get())) {
            columns.add(column.name());
          }
        }
        sums.put(table.name(), sum(connection, table.name(), columns));
      }
    }
    return new Fingerprint(sums);
  }

  /// Whether the rows of a table get other partitions, so that only the whole can be compared.
  private static boolean moves(Table before, Table after) {
    return !Objects.equals(before.partitionKey(), after.partitionKey());
  }

  /// Whether a table holds its rows itself, and no table above it has them moved.
  private static boolean stays(Schema before, Schema after, Table table) {
    Table then = after.table(table.name()).orElseThrow();
    return !table.partitioned() && !under(before, table, after) && !under(after, then, before);
  }

  private static boolean under(Schema schema, Table table, Schema other) {
    return table.parents().stream()
        .flatMap(it -> schema.table(it).stream())
        .anyMatch(
            it ->
                other.table(it.name()).filter(then -> moves(it, then)).isPresent()
                    || under(schema, it, other));
  }

  private static boolean lasting(
      Connection connection, QualifiedName table, Column before, Column after) throws SQLException {
    if (!before.type().equals(after.type())) {
      return false;
    }
    if (after.fill() instanceof Column.Fill.Generated) {
      return before.fill().equals(after.fill());
    }
    boolean tightened = before.notNull() == null && after.notNull() != null;
    return !tightened || !hasNulls(connection, table, before.name());
  }

  private static boolean hasNulls(Connection connection, QualifiedName table, Name column)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select exists (select from "
                    + table.sql()
                    + " where "
                    + column.sql()
                    + " is null)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /// The same columns of the same tables, now.
  public Fingerprint again(Connection connection) throws SQLException {
    var sums = new TreeMap<QualifiedName, Sum>();
    for (var entry : tables.entrySet()) {
      sums.put(entry.getKey(), sum(connection, entry.getKey(), entry.getValue().columns()));
    }
    return new Fingerprint(sums);
  }

  private static Sum sum(Connection connection, QualifiedName table, List<Name> columns)
      throws SQLException {
    var sql = new StringBuilder("select count(*)");
    sql.append(", coalesce(sum(hashtextextended(row(");
    sql.append(String.join(", ", columns.stream().map(it -> "t." + it.sql()).toList()));
    sql.append(")::text, 0)::numeric), 0)");
    for (Name column : columns) {
      sql.append(", coalesce(sum(hashtextextended(row(t.").append(column.sql());
      sql.append(")::text, 0)::numeric), 0)");
    }
    sql.append(" from ").append(rows(connection, table)).append(" t");
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet row = statement.executeQuery(sql.toString())) {
        row.next();
        var values = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
          values.add(row.getString(i + 3));
        }
        return new Sum(row.getLong(1), columns, row.getString(2), values);
      }
    }
  }

  /// A table as `FROM` names it: without its heirs, with its partitions.
  private static String rows(Connection connection, QualifiedName table) throws SQLException {
    String kind = "select relkind = 'p' from pg_class where oid = to_regclass(?)";
    try (PreparedStatement statement = connection.prepareStatement(kind)) {
      statement.setString(1, table.sql());
      try (ResultSet row = statement.executeQuery()) {
        return (row.next() && row.getBoolean(1) ? "" : "only ") + table.sql();
      }
    }
  }

  /// What is not the same in the other one, at most one for each table.
  public List<Difference> differences(Fingerprint other) {
    var found = new ArrayList<Difference>();
    tables.forEach(
        (table, sum) -> {
          Sum now = other.tables.get(table);
          if (now == null) {
            found.add(new Difference(table, true, table + " is gone"));
          } else if (now.rows() != sum.rows()) {
            String text = table + " had " + sum.rows() + " rows and has " + now.rows();
            found.add(new Difference(table, true, text));
          } else if (!now.row().equals(sum.row())) {
            found.add(new Difference(table, false, table + changed(sum, now)));
          }
        });
    return found;
  }

  private static String changed(Sum sum, Sum now) {
    for (int i = 0; i < sum.columns().size(); i++) {
      if (!sum.values().get(i).equals(now.values().get(i))) {
        return "." + sum.columns().get(i) + " has other values";
      }
    }
    return " has its values in other rows";
  }
}
