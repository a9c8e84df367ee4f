package dev.pgwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
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
    try (ScratchDatabase database = sandbox.create("Empty one")) {
      assertThat(Sql.one(database, "select count(*) from pg_class where relnamespace = 2200"))
          .isEqualTo("0");
      assertThat(Sql.one(database, "show timezone")).isEqualTo("UTC");
      assertThat(Sql.one(database, "show application_name")).isEqualTo("pgwright");
      assertThat(
              Sql.one(
                  database,
                  """
                  select concat(datlocprovider, pg_encoding_to_char(encoding), datlocale, datcollate)
                  from pg_database where datname = current_database()
                  """))
          .isEqualTo("bUTF8C.UTF-8C");
    }
  }

  @Test
  void it_says_which_server_it_is() {
    assertThat(sandbox.serverVersion()).isBetween(180000, 189999);
    assertThat(sandbox.origin()).startsWith("embedded PostgreSQL 18.");
    assertThat(sandbox.offers("pg_trgm")).isTrue();
    assertThat(sandbox.offers("nowhere")).isFalse();
    assertThat(sandbox.alive()).isTrue();
    assertThat(sandbox.death()).isEmpty();
    assertThat(sandbox.log()).get().satisfies(log -> assertThat(log).content().contains("ready"));
  }

  @Test
  void a_copy_has_the_rows_and_a_life_of_its_own() throws SQLException {
    try (ScratchDatabase original = sandbox.create("original")) {
      Sql.run(original, "create table t (id int primary key); insert into t values (1), (2)");
      try (ScratchDatabase copy = sandbox.copy(original, "copy")) {
        Sql.run(copy, "delete from t where id = 1");
        assertThat(Sql.one(copy, "select string_agg(id::text, ',') from t")).isEqualTo("2");
      }
      assertThat(Sql.one(original, "select count(*) from t")).isEqualTo("2");
    }
  }

  @Test
  void a_forgotten_session_does_not_stand_in_the_way_of_a_copy() throws SQLException {
    try (ScratchDatabase original = sandbox.create("busy");
        Connection forgotten = original.connect();
        Statement statement = forgotten.createStatement()) {
      forgotten.setAutoCommit(false);
      statement.execute("create table t ()");
      try (ScratchDatabase copy = sandbox.copy(original, "copy")) {
        assertThat(Sql.one(copy, "select to_regclass('t')")).isNull();
      }
    }
  }

  @Test
  void closing_drops_the_database_whoever_is_connected() throws SQLException {
    ScratchDatabase gone = sandbox.create("gone");
    try (Connection connection = gone.connect()) {
      gone.close();
      gone.close();
      assertThat(connection.isValid(1)).isFalse();
    }
    assertThatThrownBy(gone::connect)
        .isInstanceOfSatisfying(
            PgwrightException.class,
            e -> assertThat(e.code()).isEqualTo(PgwrightException.Code.CONNECTION))
        .hasMessageContaining("does not exist")
        .message()
        .doesNotContain(gone.password());
  }

  @Test
  void any_label_gives_a_name() {
    try (ScratchDatabase odd = sandbox.create("9 Läbel; drop \"x\" " + "long ".repeat(30));
        ScratchDatabase empty = sandbox.create("")) {
      assertThat(odd.name()).matches("[a-z][a-z0-9_]{1,62}");
      assertThat(empty.name()).matches("db_[0-9]+");
    }
  }

  @Test
  void the_url_is_the_one_that_libpq_reads() {
    try (ScratchDatabase database = sandbox.create("url")) {
      assertThat(database.libpqUrl())
          .isEqualTo(
              String.join(
                  "",
                  "postgresql://postgres:" + database.password(),
                  "@127.0.0.1:" + database.port(),
                  "/" + database.name()));
      assertThat(database.toString()).doesNotContain(database.password());
    }
  }
}
