package dev.pgwright.alembic;

import static dev.pgwright.alembic.Projects.columns;
import static dev.pgwright.alembic.Projects.config;
import static dev.pgwright.alembic.Projects.error;
import static dev.pgwright.alembic.Projects.failure;
import static dev.pgwright.alembic.Projects.folder;
import static dev.pgwright.alembic.Projects.query;
import static dev.pgwright.alembic.Projects.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.AlembicError.Kind;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv.Alembic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("alembic")
@Tag("pg")
class MigrationTest {

  private ScratchDatabase database;

  @BeforeEach
  void create() {
    database = SharedSandbox.get().create("alembic");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private AlembicRunner start(String name, Alembic which) {
    return AlembicRunner.start(config(name, which), target(database));
  }

  private static StatementWatch each(List<Issued> before, List<Issued> after) {
    return new StatementWatch() {
      @Override
      public void before(Issued statement) {
        before.add(statement);
      }

      @Override
      public void after(Issued statement) {
        after.add(statement);
      }
    };
  }

  @ParameterizedTest
  @EnumSource
  void up_down_and_up_again(Alembic which) {
    try (AlembicRunner runner = start("single", which)) {
      runner.upgrade("0002", StatementWatch.NONE);
      assertThat(columns(database)).containsExactly("notes.id", "notes.title", "notes.author");
      assertThat(runner.current()).containsExactly("0002");

      runner.downgrade("base", StatementWatch.NONE);
      assertThat(columns(database)).isEmpty();
      assertThat(runner.current()).isEmpty();

      runner.upgrade("+1", StatementWatch.NONE);
      runner.upgrade("head", StatementWatch.NONE);
      assertThat(runner.current()).containsExactly("0003");
      runner.downgrade("-1", StatementWatch.NONE);
      assertThat(runner.current()).containsExactly("0002");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_statement_is_told_with_its_revision_line_and_transaction(Alembic which) {
    List<Issued> before = new ArrayList<>();
    List<Issued> after = new ArrayList<>();
    try (AlembicRunner runner = start("single", which)) {
      runner.upgrade("head", each(before, after));
    }
    List<Issued> revisions = before.stream().filter(it -> it.file() != null).toList();

    assertThat(revisions)
        .extracting(Issued::sql, Issued::revision, Issued::line, Issued::inTransaction)
        .containsExactly(
            tuple("CREATE TABLE notes (id bigint PRIMARY KEY, title text)", "0001", 10, true),
            tuple("SET LOCAL lock_timeout = '2s'", "0002", 13, true),
            tuple("ALTER TABLE notes ADD COLUMN author text", "0002", 14, true),
            tuple("CREATE INDEX CONCURRENTLY notes_author ON notes (author)", "0003", 11, false));
    assertThat(revisions.getFirst().file())
        .isEqualTo(folder("single").resolve("migrations/versions/0001_notes.py"));
    assertThat(after).isEqualTo(before);
    assertThat(before)
        .filteredOn(it -> it.sql().contains("UPDATE alembic_version"))
        .extracting(Issued::revision)
        .containsExactly("0002", "0003");
  }

  @ParameterizedTest
  @EnumSource
  void locks_can_be_seen_from_outside_while_the_migration_waits(Alembic which) {
    List<String> locks = new ArrayList<>();
    StatementWatch watch =
        new StatementWatch() {
          @Override
          public void before(Issued statement) {}

          @Override
          public void after(Issued statement) {
            if (statement.sql().startsWith("ALTER TABLE")) {
              locks.addAll(
                  query(
                      database,
                      "select mode from pg_locks where pid = "
                          + statement.backendPid()
                          + " and relation = 'notes'::regclass order by mode"));
            }
          }
        };
    try (AlembicRunner runner = start("per_migration", which)) {
      runner.upgrade("0001", StatementWatch.NONE);
      runner.upgrade("0002", watch);
    }
    assertThat(locks).containsExactly("AccessExclusiveLock");
  }

  @ParameterizedTest
  @EnumSource
  void the_transaction_mode_of_each_kind_of_env_py(Alembic which) {
    assertThat(probe("single", which).mode()).isEqualTo(TransactionMode.SINGLE);
    assertThat(probe("external", which).mode()).isEqualTo(TransactionMode.EXTERNAL);
    Environment environment = probe("per_migration", which);
    assertThat(environment.mode()).isEqualTo(TransactionMode.PER_MIGRATION);
    assertThat(environment.versionTable()).isEqualTo("history");
    assertThat(environment.namingConvention()).containsEntry("pk", "pk_%(table_name)s");
    assertThat(query(database, "select relname from pg_class where relnamespace = 2200")).isEmpty();
  }

  private Environment probe(String name, Alembic which) {
    try (AlembicRunner runner = start(name, which)) {
      return runner.probe();
    }
  }

  @Test
  void an_env_py_that_runs_the_migrations_twice_is_told() {
    assertThat(probe("two_runs", Alembic.NEW).runs()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void of_several_databases_one_is_migrated_at_a_time(Alembic which) {
    assertThat(probe("several", which).databases()).containsExactly("shop", "stock");
    try (AlembicRunner runner =
        AlembicRunner.start(config("several", which).only(1), target(database))) {
      runner.upgrade("heads", StatementWatch.NONE);
      assertThat(columns(database)).containsExactly("stock_items.id");
      runner.downgrade("base", StatementWatch.NONE);
      assertThat(columns(database)).isEmpty();
    }
  }

  @Test
  void a_module_with_state_of_its_own_is_loaded_anew() {
    try (AlembicRunner runner = start("module_state", Alembic.NEW)) {
      runner.upgrade("head", StatementWatch.NONE);
      runner.downgrade("base", StatementWatch.NONE);
      runner.upgrade("head", StatementWatch.NONE);
    }
    assertThat(columns(database)).containsExactly("a.id");
  }

  @ParameterizedTest
  @EnumSource
  void a_percent_sign_is_told_as_the_server_gets_it(Alembic which) {
    List<Issued> before = new ArrayList<>();
    try (AlembicRunner runner = start("percent", which)) {
      runner.upgrade("head", each(before, new ArrayList<>()));
    }
    assertThat(before)
        .extracting(Issued::sql)
        .contains("CREATE TABLE p (v text CHECK (v NOT LIKE '100%'))");
  }

  @ParameterizedTest
  @EnumSource
  void a_statement_the_server_refuses_is_told_with_its_line(Alembic which) {
    try (AlembicRunner runner = start("failing", which)) {
      PgwrightException failure = failure(() -> runner.upgrade("head", StatementWatch.NONE));

      assertThat(failure)
          .hasMessage(
              "revision bbbb: column \"id\" of relation \"a\" already exists (SQLSTATE 42701)");
      assertThat(failure.file()).isEqualTo(folder("failing").resolve("migrations/versions/b.py"));
      assertThat(failure.line()).isEqualTo(11);
      assertThat(error(failure).kind()).isEqualTo(Kind.STATEMENT);
      assertThat(error(failure).sqlState()).isEqualTo("42701");
      assertThat(error(failure).statement()).isEqualTo("ALTER TABLE a ADD COLUMN id bigint");
      assertThat(error(failure).revision()).isEqualTo("bbbb");
      assertThat(runner.current()).isEmpty();
    }
  }

  @Test
  void an_autocommit_block_in_a_transaction_of_env_py_is_explained() {
    try (AlembicRunner runner = start("external_autocommit", Alembic.NEW)) {
      PgwrightException failure = failure(() -> runner.upgrade("head", StatementWatch.NONE));

      assertThat(failure).hasMessageStartingWith("revision aaaa: autocommit_block() fails because");
      assertThat(failure.line()).isEqualTo(10);
    }
  }

  @Test
  void settings_and_modules_that_env_py_misses() {
    PgwrightException settings = failure(() -> probe("settings", Alembic.NEW));
    assertThat(settings).hasMessage("the environment variable SHOP_REGION is not set");
    assertThat(error(settings).kind()).isEqualTo(Kind.SETTINGS);
    assertThat(settings.line()).isEqualTo(3);

    PgwrightException module = failure(() -> probe("env_import", Alembic.NEW));
    assertThat(module).hasMessageStartingWith("No module named 'shop_models_of_nobody' (Python: ");
    assertThat(module.file()).isEqualTo(folder("env_import").resolve("migrations/env.py"));
  }

  @Test
  void two_heads_where_one_is_needed() {
    try (AlembicRunner runner = start("two_heads", Alembic.NEW)) {
      PgwrightException failure = failure(() -> runner.upgrade("head", StatementWatch.NONE));
      assertThat(error(failure).kind()).isEqualTo(Kind.MULTIPLE_HEADS);

      runner.upgrade("heads", StatementWatch.NONE);
      assertThat(runner.current()).containsExactly("0002", "0002b");
    }
  }

  @Test
  void an_unknown_target() {
    try (AlembicRunner runner = start("single", Alembic.NEW)) {
      PgwrightException failure = failure(() -> runner.upgrade("nope", StatementWatch.NONE));
      assertThat(failure).hasMessage("No such revision or branch 'nope'");
      assertThat(error(failure).kind()).isEqualTo(Kind.UNKNOWN_REVISION);
    }
  }

  @Test
  void a_revision_written_between_two_calls_is_seen(@TempDir Path folder) throws Exception {
    Redirected.copy(folder("single"), folder, it -> it);
    try (AlembicRunner runner =
        AlembicRunner.start(config(folder, Alembic.NEW), target(database))) {
      runner.upgrade("0001", StatementWatch.NONE);
      Path last = folder.resolve("migrations/versions/0003_index.py");
      Files.writeString(
          folder.resolve("migrations/versions/0004_more.py"),
          Files.readString(last)
              .replace("revision = \"0003\"", "revision = \"0004\"")
              .replace("down_revision = \"0002\"", "down_revision = \"0003\"")
              .replace("notes_author", "notes_author_too"));

      assertThat(runner.history().heads()).containsExactly("0004");
      runner.upgrade("head", StatementWatch.NONE);
      assertThat(runner.current()).containsExactly("0004");
    }
  }

  @Test
  void a_watch_that_throws_ends_the_run() {
    StatementWatch watch =
        new StatementWatch() {
          @Override
          public void before(Issued statement) {
            throw new IllegalStateException("seen enough");
          }

          @Override
          public void after(Issued statement) {}
        };
    try (AlembicRunner runner = start("single", Alembic.NEW)) {
      assertThatThrownBy(() -> runner.upgrade("head", watch)).hasMessage("seen enough");
    }
    assertThat(columns(database)).isEmpty();
  }

  @Test
  void a_server_that_is_not_there() {
    ScratchTarget gone = new ScratchTarget("127.0.0.1", 1, "nobody", "s3cret-pw", "none");
    for (String name : List.of("single", "async")) {
      try (AlembicRunner runner = AlembicRunner.start(config(name, Alembic.NEW), gone)) {
        PgwrightException failure = failure(runner::probe);
        assertThat(error(failure).kind()).isEqualTo(Kind.CONNECTION);
        assertThat(failure.code()).isEqualTo(Code.SANDBOX);
        assertThat(failure.getMessage() + error(failure).getMessage()).doesNotContain("s3cret-pw");
      }
    }
  }

  @Test
  void a_session_that_dies_in_the_middle() {
    StatementWatch killer =
        new StatementWatch() {
          @Override
          public void before(Issued statement) {
            if (statement.sql().startsWith("ALTER TABLE")) {
              query(database, "select pg_terminate_backend(" + statement.backendPid() + ", 5000)");
            }
          }

          @Override
          public void after(Issued statement) {}
        };
    try (AlembicRunner runner = start("single", Alembic.NEW)) {
      PgwrightException failure = failure(() -> runner.upgrade("head", killer));
      assertThat(error(failure).kind()).isEqualTo(Kind.CONNECTION);
      assertThat(Objects.requireNonNull(error(failure).revision())).isEqualTo("0002");
    }
  }
}
