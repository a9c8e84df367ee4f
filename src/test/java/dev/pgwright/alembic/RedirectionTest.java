package dev.pgwright.alembic;

import static dev.pgwright.alembic.Projects.columns;
import static dev.pgwright.alembic.Projects.config;
import static dev.pgwright.alembic.Projects.error;
import static dev.pgwright.alembic.Projects.failure;
import static dev.pgwright.alembic.Projects.query;
import static dev.pgwright.alembic.Projects.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.AlembicError.Kind;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv.Alembic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("alembic")
@Tag("pg")
class RedirectionTest {

  @TempDir private Path folder;
  private ScratchDatabase database;

  @BeforeEach
  void create() {
    database = SharedSandbox.get().create("alembic");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "hard_coded, FLOOR, psycopg2",
    "hard_coded, NEW, psycopg2",
    "async, FLOOR, asyncpg",
    "async, NEW, asyncpg",
    "direct, FLOOR, psycopg2",
    "direct, NEW, psycopg2",
    "direct_asyncpg, FLOOR, psycopg2",
    "direct_asyncpg, NEW, psycopg2",
    "direct_psycopg, NEW, psycopg",
    "below_the_driver, NEW, psycopg2",
  })
  void nobody_knocks_at_the_server_that_env_py_names(String name, Alembic which, String driver)
      throws IOException {
    try (Redirected production = new Redirected();
        AlembicRunner runner =
            AlembicRunner.start(
                config(production.project(name, folder), which), target(database))) {
      assertThat(runner.probe().driver()).isEqualTo(driver);
      runner.upgrade("head", StatementWatch.NONE);

      assertThat(columns(database)).containsExactly("notes.id", "notes.title", "notes.author");
      assertThat(production.knocks()).isZero();
    }
  }

  @Test
  void the_counting_server_counts() throws IOException {
    try (Redirected production = new Redirected()) {
      Path file = production.project("hard_coded", folder).resolve("migrations/env.py");
      String env = Files.readString(file);
      int port = Integer.parseInt(env.replaceAll("(?s).*127\\.0\\.0\\.1:(\\d+).*", "$1"));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
      }
      while (production.knocks() == 0) {
        Thread.onSpinWait();
      }
      assertThat(production.knocks()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void options_that_are_no_address_stay(Alembic which) {
    List<String> seen = new ArrayList<>();
    StatementWatch watch =
        new StatementWatch() {
          @Override
          public void before(Issued statement) {}

          @Override
          public void after(Issued statement) {
            if (statement.sql().startsWith("CREATE TABLE notes")) {
              seen.addAll(
                  query(
                      database,
                      "select datname || ' ' || application_name from pg_stat_activity where pid = "
                          + statement.backendPid()));
            }
          }
        };
    try (AlembicRunner runner =
        AlembicRunner.start(config("hard_coded", which), target(database))) {
      runner.upgrade("0001", watch);
    }
    assertThat(seen).containsExactly(database.name() + " shop");
  }

  @ParameterizedTest
  @EnumSource
  void environment_variables_and_dotenv_name_the_throwaway_server(Alembic which) {
    try (AlembicRunner runner =
        AlembicRunner.start(config("environment", which), target(database))) {
      runner.upgrade("head", StatementWatch.NONE);
    }
    assertThat(columns(database)).containsExactly("a.id");
  }

  @ParameterizedTest
  @EnumSource
  void another_network_connection_is_refused(Alembic which) {
    try (AlembicRunner runner = AlembicRunner.start(config("network", which), target(database))) {
      PgwrightException failure = failure(() -> runner.upgrade("head", StatementWatch.NONE));

      assertThat(error(failure).kind()).isEqualTo(Kind.NETWORK);
      assertThat(failure)
          .hasMessage("revision aaaa: a network connection to 127.0.0.1:9 was asked for");
      assertThat(failure.line()).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_database_than_postgresql_is_refused(Alembic which) {
    try (AlembicRunner runner =
        AlembicRunner.start(config("sqlite_in_env", which), target(database))) {
      PgwrightException failure = failure(runner::probe);

      assertThat(error(failure).kind()).isEqualTo(Kind.DIALECT);
      assertThat(failure).hasMessage("it connects to sqlite, which is not PostgreSQL");
      assertThat(failure.file())
          .isEqualTo(Projects.folder("sqlite_in_env").resolve("migrations/env.py"));
    }
  }
}
