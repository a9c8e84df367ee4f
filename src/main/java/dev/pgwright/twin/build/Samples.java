package dev.pgwright.twin.build;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.twin.ColumnStatistics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Rows made of the values that statistics know, for what depends on values: their lengths, how
/// many an expression yields, their elements.
final class Samples {

  private static final int MOST = 300;

  /// What is known of a key over a sample.
  ///
  /// @param lengths as stored
  /// @param rows of the sample
  /// @param distinct values among them
  record Key(List<Integer> lengths, int rows, int distinct) {}

  private final Connection connection;

  Samples(Connection connection) {
    this.connection = connection;
  }

  /// The values of a key.
  ///
  /// @param expression over the columns
  /// @param columns statistics of the columns of the table
  /// @param types of the columns, by name
  Key key(String expression, List<ColumnStatistics> columns, Map<String, String> types)
      throws SQLException {
    var lengths = new ArrayList<Integer>();
    var distinct = new TreeMap<String, Integer>();
    String rows = rows(columns, types, expression);
    if (!rows.isEmpty()) {
      each(
          "select pg_column_size(row(k)) - 24, k::text from (select ("
              + expression
              + ") as k from "
              + rows
              + ") s where k is not null",
          row -> {
            lengths.add(Math.max(1, row.getInt(1)));
            distinct.merge(row.getString(2), 1, Integer::sum);
          });
    }
    return new Key(lengths, lengths.size(), distinct.size());
  }

  /// The share of rows that have each element of a key.
  ///
  /// @param elements a query's list that yields the elements of `k`
  List<Double> elements(
      String expression, String elements, List<ColumnStatistics> columns, Map<String, String> types)
      throws SQLException {
    var shares = new ArrayList<Double>();
    String rows = rows(columns, types, expression);
    if (!rows.isEmpty()) {
      each(
          "with s as (select ("
              + expression
              + ") as k, row_number() over () as n from "
              + rows
              + ") select count(distinct n)::float8 / (select count(*) from s) from (select n, "
              + elements
              + " as e from s) x group by e",
          row -> shares.add(row.getDouble(1)));
    }
    return shares;
  }

  /// What is done with a row.
  private interface OfRow {
    void take(ResultSet row) throws SQLException;
  }

  /// An expression that fails on a value tells nothing.
  private void each(String sql, OfRow work) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          work.take(rows);
        }
      }
      connection.releaseSavepoint(before);
    } catch (SQLException e) {
      connection.rollback(before);
    }
  }

  /// A list of rows with the columns that an expression names; empty where a value is not known.
  private static String rows(
      List<ColumnStatistics> columns, Map<String, String> types, String expression) {
    var lists = new LinkedHashMap<String, List<String>>();
    for (ColumnStatistics it : columns) {
      String name = new Name(it.column()).sql();
      if (expression.contains(name)) {
        lists.put(it.column(), values(it));
      }
    }
    if (lists.isEmpty() || lists.values().stream().anyMatch(List::isEmpty)) {
      return "";
    }
    int count = lists.values().stream().mapToInt(List::size).max().orElse(0);
    var parts = new ArrayList<String>();
    int stride = 1;
    for (var entry : lists.entrySet()) {
      var literals = new ArrayList<String>();
      for (int i = 0; i < count; i++) {
        int at = (int) ((long) i * stride % entry.getValue().size());
        literals.add(new Literal(entry.getValue().get(at)).sql());
      }
      parts.add("array[" + String.join(",", literals) + "]::text[]");
      stride += 2;
    }
    var names = lists.keySet().stream().map(it -> new Name(it).sql()).toList();
    var typed = new ArrayList<String>();
    for (String column : lists.keySet()) {
      String name = new Name(column).sql();
      typed.add(name + "::" + types.get(column) + " as " + name);
    }
    return "(select "
        + String.join(", ", typed)
        + " from unnest("
        + String.join(", ", parts)
        + ") as u ("
        + String.join(", ", names)
        + ")) as t";
  }

  /// Common values as often as they are common, and one of each part of the rest.
  private static List<String> values(ColumnStatistics column) {
    var values = new ArrayList<String>();
    double common = column.commonFrequencies().stream().mapToDouble(Double::doubleValue).sum();
    int parts = Math.max(1, column.histogram().size());
    double rest = Math.max(0.01, 1 - common - column.nullFraction());
    double each = column.histogram().isEmpty() ? 0.01 : Math.max(rest / parts, 0.001);
    for (int i = 0; i < column.commonValues().size() && values.size() < MOST; i++) {
      int times = (int) Math.max(1, Math.round(column.commonFrequencies().get(i) / each));
      values.addAll(Collections.nCopies(Math.min(times, 50), column.commonValues().get(i)));
    }
    for (int i = 0; i < column.histogram().size() && values.size() < 2 * MOST; i++) {
      values.add(column.histogram().get(i));
    }
    return values;
  }
}
