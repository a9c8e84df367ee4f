package dev.pgwright.query.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("pg")
final class UserDatabaseTest {

  private static ScratchDatabase database;

  @BeforeAll
  static void create() {
    database = SharedSandbox.get().create("user database");
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void the_session_is_guarded() throws SQLException {
    try (Connection connection = UserDatabase.connect(database.libpqUrl(), env())) {
      assertThat(one(connection, "show transaction_read_only")).isEqualTo("on");
      assertThat(one(connection, "show default_transaction_read_only")).isEqualTo("on");
      assertThat(one(connection, "show statement_timeout")).isEqualTo("1min");
      assertThat(one(connection, "show lock_timeout")).isEqualTo("5s");
      assertThat(one(connection, "show idle_in_transaction_session_timeout")).isEqualTo("1min");
      assertThat(one(connection, "show application_name")).isEqualTo("pgwright");
      assertThat(connection.getAutoCommit()).isFalse();
    }
  }

  @Test
  void nothing_can_be_written() throws SQLException {
    try (Connection connection = UserDatabase.connect(database.libpqUrl(), env());
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table t ()"))
          .hasMessageContaining("read-only transaction");
      connection.rollback();
      connection.setAutoCommit(true);
      assertThatThrownBy(() -> statement.execute("create table t ()"))
          .hasMessageContaining("read-only transaction");
    }
  }

  @Test
  void options_of_the_user_cannot_lift_the_guards() throws SQLException {
    var env = env("PGOPTIONS", "-c default_transaction_read_only=off -c work_mem=5MB");
    try (Connection connection = UserDatabase.connect(database.libpqUrl(), env)) {
      assertThat(one(connection, "show default_transaction_read_only")).isEqualTo("on");
      assertThat(one(connection, "show work_mem")).isEqualTo("5MB");
    }
  }

  @Test
  void variables_alone_are_enough() throws SQLException {
    var env =
        env(
            "PGHOST",
            database.host(),
            "PGPORT",
            String.valueOf(database.port()),
            "PGDATABASE",
            database.name(),
            "PGUSER",
            database.user(),
            "PGPASSWORD",
            database.password());
    try (Connection connection = UserDatabase.connect("", env)) {
      assertThat(one(connection, "select current_database()")).isEqualTo(database.name());
    }
  }

  @Test
  void a_wrong_password_is_not_repeated() {
    String url = "postgresql://" + database.user() + ":geheim@" + address() + database.name();
    assertRefused(url, "database " + database.name() + ", user " + database.user(), "28P01");
  }

  @Test
  void a_missing_password_is_asked_for() {
    String url = "postgresql://" + database.user() + "@" + address() + database.name();
    assertThatThrownBy(() -> UserDatabase.connect(url, env("HOME", "/nonexistent")))
        .satisfies(
            e -> assertThat(((PgwrightException) e).hint()).startsWith("give a password: PGPASS"));
  }

  @Test
  void a_database_that_is_not_there() {
    String url = database.libpqUrl().replaceFirst("/[^/]*$", "/nowhere");
    assertRefused(url, "database \"nowhere\" does not exist", "3D000");
  }

  @Test
  void a_host_that_is_not_there() {
    assertRefused(
        "postgresql://u:geheim@nowhere.invalid/d", "nowhere.invalid:5432", "no such host");
  }

  @Test
  void a_port_where_nobody_listens() {
    assertRefused(
        "postgresql://u:geheim@127.0.0.1:1/d", "cannot connect to 127.0.0.1:1", "refused");
  }

  private static String address() {
    return database.host() + ":" + database.port() + "/";
  }

  private static void assertRefused(String url, String... parts) {
    assertThatThrownBy(() -> UserDatabase.connect(url, env()))
        .isInstanceOf(PgwrightException.class)
        .hasMessageNotContaining("geheim")
        .satisfies(
            e -> {
              assertThat(e.getMessage()).contains(parts);
              assertThat(((PgwrightException) e).code()).isEqualTo(Code.CONNECTION);
              assertThat(((PgwrightException) e).hint()).isNotEmpty();
            });
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Map<String, String> env(String... pairs) {
    var env = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      env.put(pairs[i], pairs[i + 1]);
    }
    return env;
  }
}
