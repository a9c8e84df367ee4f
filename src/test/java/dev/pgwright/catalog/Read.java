package dev.pgwright.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

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
    execute(connection, sql);
    return Catalog.read(connection);
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// A file of `src/test/resources/catalog`.
  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(Read.class.getResourceAsStream("/catalog/" + name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
