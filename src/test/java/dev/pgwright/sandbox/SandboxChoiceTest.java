package dev.pgwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which server is chosen, and what is said when there is none.
@Tag("pg")
@Timeout(60)
class SandboxChoiceTest {

  @Test
  void an_extension_that_nobody_has_is_refused_with_what_to_install() {
    assertThatThrownBy(() -> Sandbox.open(settings(), extensions("pg_trgm", "no_such_thing")))
        .isInstanceOfSatisfying(
            PgwrightException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.SANDBOX);
              assertThat(e.hint())
                  .contains("postgresql-18-no-such-thing", "PGWRIGHT_PG_HOME", "--sandbox-url");
            })
        .hasMessageContaining("no PostgreSQL 18 with pg_trgm, no_such_thing")
        .hasMessageContaining("the embedded PostgreSQL: has no no_such_thing");
  }

  @Test
  void a_home_that_is_none_is_named(@TempDir Path empty) {
    assertThatThrownBy(
            () -> Sandbox.open(settings().withPostgresHome(empty), extensions("no_such_thing")))
        .hasMessageContaining(empty + " (PGWRIGHT_PG_HOME): no bin/postgres");
  }

  @Test
  void an_installation_that_has_the_extension_is_used() throws SQLException {
    Sandbox sandbox = SharedSandbox.withVector();
    assertThat(sandbox.origin())
        .isEqualTo("PostgreSQL 18.6 at " + TestEnv.pg(18).home().toAbsolutePath());
    try (ScratchDatabase database = sandbox.create("v")) {
      Sql.run(database, "create extension vector");
      assertThat(Sql.one(database, "select '[1,2]'::vector <-> '[1,4]'")).isEqualTo("2");
    }
  }

  @Test
  void a_library_that_has_to_be_loaded_first_is() throws SQLException {
    try (Sandbox sandbox = Sandbox.open(settings(), extensions("pg_stat_statements"));
        ScratchDatabase database = sandbox.create("s")) {
      Sql.run(database, "create extension pg_stat_statements");
      assertThat(Sql.one(database, "select count(*) >= 0 from pg_stat_statements")).isEqualTo("t");
    }
  }

  @Tag("matrix")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void other_versions_come_from_installations(int major) throws SQLException {
    Sandbox sandbox = SharedSandbox.version(major);
    assertThat(sandbox.serverVersion() / 10000).isEqualTo(major);
    try (ScratchDatabase database = sandbox.create("old");
        ScratchDatabase copy = sandbox.copy(database, "copy")) {
      assertThat(Sql.one(copy, "show server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void a_named_server_gets_scratch_databases_that_go_again() throws SQLException {
    try (ScratchDatabase home = SharedSandbox.get().create("home")) {
      ScratchDatabase copy;
      try (Sandbox named = Sandbox.open(settings().withUrl(home.libpqUrl()), extensions())) {
        assertThat(named.origin()).isEqualTo("server 127.0.0.1");
        assertThat(named.log()).isEmpty();
        ScratchDatabase database = named.create("theirs");
        Sql.run(database, "create table t ()");
        copy = named.copy(database, "copy");
        assertThat(copy.name()).matches("pgwright_copy_[0-9a-f]{12}");
        assertThat(Sql.one(copy, "select to_regclass('t')")).isEqualTo("t");
        assertThat(scratch(home)).isEqualTo("2");
      }
      assertThat(scratch(home)).isEqualTo("0");
      assertThatThrownBy(copy::connect).isInstanceOf(PgwrightException.class);
    }
  }

  @Test
  void what_a_killed_run_left_on_a_named_server_goes_with_the_next(@TempDir Path cache)
      throws Exception {
    try (ScratchDatabase home = SharedSandbox.get().create("home")) {
      try (var held = SandboxHolder.start(cache, home.libpqUrl());
          Sandbox beside = Sandbox.open(settings().withUrl(home.libpqUrl()), extensions())) {
        assertThat(scratch(home)).isEqualTo("1");
        assertThat(beside.alive()).isTrue();
        held.process().destroyForcibly().waitFor();
      }
      while (!Sql.one(home, "select count(*) from pg_locks where locktype = 'advisory'")
          .equals("0")) {
        assertThat(scratch(home)).isEqualTo("1");
      }
      Sandbox.open(settings().withUrl(home.libpqUrl()), extensions()).close();
      assertThat(scratch(home)).isEqualTo("0");
    }
  }

  @Test
  void an_interrupted_run_leaves_nothing_on_a_named_server(@TempDir Path cache) throws Exception {
    try (ScratchDatabase home = SharedSandbox.get().create("home");
        var held = SandboxHolder.start(cache, home.libpqUrl())) {
      assertThat(scratch(home)).isEqualTo("1");
      held.process().destroy();
      held.process().waitFor();
      assertThat(scratch(home)).isEqualTo("0");
    }
  }

  @Test
  void a_named_server_without_the_extension_or_of_another_version_is_refused() {
    try (ScratchDatabase home = SharedSandbox.get().create("home")) {
      SandboxSettings named = settings().withUrl(home.libpqUrl());
      assertThatThrownBy(() -> Sandbox.open(named, extensions("vector")))
          .hasMessage("127.0.0.1 does not offer vector")
          .isInstanceOfSatisfying(
              PgwrightException.class,
              e -> assertThat(e.hint()).contains("postgresql-18-pgvector"));
      assertThatThrownBy(() -> Sandbox.open(named.withMajor(16), extensions()))
          .hasMessage("127.0.0.1 is PostgreSQL 18, wanted is 16");
    }
  }

  @Test
  void a_named_server_that_does_not_answer_is_a_failed_connection() {
    String url = "postgresql://u:secret@127.0.0.1:1/d";
    assertThatThrownBy(() -> Sandbox.open(settings().withUrl(url), extensions()))
        .isInstanceOfSatisfying(
            PgwrightException.class, e -> assertThat(e.code()).isEqualTo(Code.CONNECTION))
        .hasMessageContaining("127.0.0.1:1/d")
        .message()
        .doesNotContain("secret");
  }

  private static String scratch(ScratchDatabase home) throws SQLException {
    return Sql.one(
        home,
        "select count(*) from pg_database where starts_with(datname, 'pgwright_') and"
            + " shobj_description(oid, 'pg_database') like '% "
            + home.name()
            + "'");
  }

  private static SandboxSettings settings() {
    return SharedSandbox.settings();
  }

  private static SequencedSet<String> extensions(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }
}
