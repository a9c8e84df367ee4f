package dev.pgwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Databases on one embedded server.
@Tag("pg")
class SandboxTest {

  private final Sandbox sandbox = SharedSandbox.get();

  @Test
  void a_new_database_is_empty_and_the_same_everywhere() throws SQLException {
    try (ScratchDatabase database = sandbox.create("Empty one");
        Connection connection = database.connect()) {
      assertThat(one(connection, "select count(*) from pg_class where relnamespace = 2200"))
          .isEqualTo("0");
      assertThat(one(connection, "show timezone")).isEqualTo("UTC");
      assertThat(
              one(
                  connection,
                  "select datlocale from pg_database where datname = current_database()"))
          .isEqualTo("C.UTF-8");
      assertThat(one(connection, "show application_name")).isEqualTo("pgwright");
    }
  }

  @Test
  void it_says_which_server_it_is() {
    assertThat(sandbox.serverVersion()).isBetween(180000, 189999);
    assertThat(sandbox.origin()).startsWith("embedded PostgreSQL 18.");
    assertThat(sandbox.offers("pg_trgm")).isTrue();
    assertThat(sandbox.offers("nowhere")).isFalse();
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
