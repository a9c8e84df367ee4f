package dev.pgwright.query;

import dev.pgwright.query.gate.ServerError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last gate: a statement reaches the server as a value, and is opened there as a cursor, which
/// takes one statement that returns rows and no other.
final class Cursor {

  private static final int FETCHED_AT_ONCE = 100;

  private static final String HAND_OVER =
      "select pg_catalog.set_config('pgwright.statement', ?, true)";

  private static final String OPEN =
      """
      do $gate$
      declare gate refcursor := 'pgwright_gate';
      begin
        open gate no scroll for execute pg_catalog.current_setting('pgwright.statement');
      end
      $gate$ language plpgsql
      """;

  private final Connection connection;
  private final Limits limits;
  private int cut;

  Cursor(Connection connection, Limits limits) {
    this.connection = connection;
    this.limits = limits;
  }

  /// Opens a statement, fetches its rows within the limits, and closes it.
  ///
  /// @throws dev.pgwright.PgwrightException as [ServerError]
  Answer read(String sql) {
    return opened(sql, this::fetch);
  }

  /// Opens a statement and hands over its rows until there are no more or as many as wanted.
  ///
  /// @return how many there were
  /// @throws dev.pgwright.PgwrightException as [ServerError]
  long stream(String sql, long most, RowSink sink) {
    return opened(sql, statement -> streamed(statement, most, sink));
  }

  /// What is done with an open cursor.
  private interface Use<T> {
    T of(Statement statement) throws SQLException;
  }

  private <T> T opened(String sql, Use<T> use) {
    try (PreparedStatement handOver = connection.prepareStatement(HAND_OVER);
        Statement statement = connection.createStatement()) {
      handOver.setString(1, sql);
      handOver.execute();
      statement.execute(OPEN);
      T result = use.of(statement);
      statement.execute("close pgwright_gate");
      return result;
    } catch (SQLException e) {
      throw ServerError.of(e);
    }
  }

  private static long streamed(Statement statement, long most, RowSink sink) throws SQLException {
    long rows = 0;
    while (rows < most) {
      long wanted = Math.min(FETCHED_AT_ONCE, most - rows);
      long before = rows;
      try (ResultSet set =
          statement.executeQuery("fetch forward " + wanted + " from pgwright_gate")) {
        int columns = set.getMetaData().getColumnCount();
        while (set.next()) {
          var values = new byte @Nullable [columns][];
          for (int i = 0; i < columns; i++) {
            values[i] = set.getBytes(i + 1);
          }
          sink.take(values);
          rows++;
        }
      }
      if (rows - before < wanted) {
        break;
      }
    }
    return rows;
  }

  private Answer fetch(Statement statement) throws SQLException {
    List<Answer.Column> columns = List.of();
    List<List<@Nullable String>> rows = new ArrayList<>();
    int left = limits.bytes();
    while (true) {
      int wanted = Math.min(FETCHED_AT_ONCE, limits.rows() + 1 - rows.size());
      int before = rows.size();
      try (ResultSet set =
          statement.executeQuery("fetch forward " + wanted + " from pgwright_gate")) {
        columns = before == 0 ? columns(set.getMetaData()) : columns;
        while (set.next()) {
          if (left <= 0 || rows.size() == limits.rows()) {
            return new Answer(columns, rows, true, cut, List.of());
          }
          List<@Nullable String> row = row(set, columns.size());
          left -= row.stream().mapToInt(it -> it == null ? 0 : it.length()).sum();
          rows.add(row);
        }
      }
      if (rows.size() - before < wanted) {
        return new Answer(columns, rows, false, cut, List.of());
      }
    }
  }

  private List<@Nullable String> row(ResultSet set, int columns) throws SQLException {
    List<@Nullable String> row = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      String text = set.getString(i);
      if (text != null && text.length() > limits.cell()) {
        cut++;
        text = text.substring(0, limits.cell()) + "…";
      }
      row.add(text);
    }
    return row;
  }

  /// The driver calls an identity or a default from a sequence a type.
  private static String type(String name) {
    return switch (name) {
      case "smallserial" -> "int2";
      case "serial" -> "int4";
      case "bigserial" -> "int8";
      default -> name;
    };
  }

  private static List<Answer.Column> columns(ResultSetMetaData data) throws SQLException {
    List<Answer.Column> columns = new ArrayList<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      boolean number =
          switch (data.getColumnType(i)) {
            case Types.SMALLINT,
                Types.INTEGER,
                Types.BIGINT,
                Types.REAL,
                Types.DOUBLE,
                Types.NUMERIC ->
                true;
            default -> false;
          };
      columns.add(
          new Answer.Column(data.getColumnLabel(i), type(data.getColumnTypeName(i)), number));
    }
    return columns;
  }
}
