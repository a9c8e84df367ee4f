package dev.pgwright.twin.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One transaction that only reads.
final class Session {

  private static final int ROWS_AT_ONCE = 500;

  /// What is done with a row.
  interface OfRow {
    void take(ResultSet row) throws SQLException;
  }

  /// What a row becomes.
  interface Form<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// What may fail.
  interface Attempt<T> {
    T get() throws SQLException;
  }

  private final Connection connection;

  private Session(Connection connection) {
    this.connection = connection;
  }

  /// Begins a transaction that sees one state of the database.
  static Session begin(Connection connection) throws SQLException {
    connection.rollback();
    var session = new Session(connection);
    session.execute("set transaction isolation level repeatable read read only");
    return session;
  }

  int major() throws SQLException {
    return connection.getMetaData().getDatabaseMajorVersion();
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  void each(String sql, OfRow work) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          work.take(rows);
        }
      }
    }
  }

  <T> List<T> list(String sql, Form<T> form) throws SQLException {
    var list = new ArrayList<T>();
    each(sql, row -> list.add(form.of(row)));
    return list;
  }

  /// The first value of the first row; null where there is no row or no value.
  @Nullable String one(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  /// The first values of all rows, one after the other.
  String text(String sql) throws SQLException {
    var text = new StringBuilder();
    each(sql, row -> text.append(row.getString(1)).append('\n'));
    return text.toString();
  }

  /// What comes of work whose settings end with it.
  <T> T undone(Attempt<T> work) throws SQLException {
    Savepoint before = connection.setSavepoint();
    T result = work.get();
    connection.rollback(before);
    return result;
  }

  /// What comes of an attempt; empty, with the transaction as it was, when the server refuses it.
  <T> Optional<T> attempt(Attempt<T> attempt) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      T result = attempt.get();
      connection.releaseSavepoint(before);
      return Optional.of(result);
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
      connection.rollback(before);
      return Optional.empty();
    }
  }
}
