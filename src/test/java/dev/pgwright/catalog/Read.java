package dev.pgwright.catalog;

import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// What a database holds after a script.
final class Read {

  private Read() {}

  /// @param sql run in a fresh database of the shared server
  static Schema after(String sql) {
    try (ScratchDatabase database = SharedSandbox.get().create("catalog");
        Connection connection = database.connect()) {
      return after(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Schema after(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return Catalog.read(connection);
  }
}
