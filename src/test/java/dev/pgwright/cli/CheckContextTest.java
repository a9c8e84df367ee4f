package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.ReportSchema;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `pgwright check` says where a running server can be asked.
@Tag("pg")
@Timeout(120)
class CheckContextTest {

  private static final String SCHEMA =
      """
      create table large (id bigint primary key, n int, at timestamp);
      create index on large (at);
      insert into large select i, i, now() from generate_series(1, 60000) i;
      create table small (id int, n int);
      insert into small select 1, 1;
      create table fresh (id int);
      analyze large;
      analyze small;
      """;

  private static final String MIGRATION =
      """
      alter table large alter column n set not null;
      alter table small alter column n set not null;
      alter table fresh alter column id type bigint;
      create index on elsewhere (id);
      """;

  @TempDir private Path folder;

  @Test
  void sizes_make_it_certain_or_nothing() throws Exception {
    certain(18);
  }

  @Tag("matrix")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void older_servers_tell_the_same(int major) throws Exception {
    certain(major);
  }

  private void certain(int major) throws Exception {
    try (ScratchDatabase database = made(SharedSandbox.version(major), SCHEMA)) {
      Run run = check(MIGRATION, "--database-url", url(database));
      assertThat(run.out())
          .contains("Context: PostgreSQL " + major + ", db:postgresql://")
          .contains("a.sql:1: error: public.large.n: ")
          .containsPattern("will: public.large has about 60,000 rows in [23],\\d{3} kB: ")
          .contains("public.small has about 1 row in 8 kB; left out: set-not-null-reads-table")
          .contains("public.fresh has about 0 rows in 0 kB; left out: type-change-rewrites")
          .contains("a.sql:4: error: relation \"elsewhere\" does not exist")
          .doesNotContain("a.sql:2: error", "a.sql:3: error", "index-not-concurrent");
      Run all =
          check(
              MIGRATION, "--database-url", url(database), "--small-table", "0", "--pg-version=18");
      assertThat(all.out()).contains("a.sql:2: error", "a.sql:3: error", "PostgreSQL 18");
    }
  }

  @Test
  void durations_are_ranges_with_what_they_assume() throws Exception {
    String rows = SCHEMA + "update pg_class set reltuples = 6e6 where relname = 'large';";
    try (ScratchDatabase database = made(SharedSandbox.get(), rows)) {
      Run text = check("create index on large (n);", "--schema", "db:" + url(database));
      assertThat(text.out())
          .contains(
              "How long\n  a.sql:1: 1.2 s to 30 s, writes wait\n    assumes public.large has about")
          .contains("200,000 to 5,000,000 entries a second");
      Run json =
          check("create index on large (n);", "--format=json", "--schema", "db:" + url(database));
      assertThat(ReportSchema.errors(json.out())).isEmpty();
      assertThat(json.out())
          .contains("\"waits\": \"writes\"", "\"low_ms\": 12", "\"high_ms\": 30")
          .contains("\"verdict\": {\n        \"certainty\": \"will\"", "\"level\": \"database\"");
    }
  }

  @Test
  void a_snapshot_can_hold_the_sizes() throws Exception {
    try (ScratchDatabase database = made(SharedSandbox.get(), SCHEMA)) {
      String source = "db:" + url(database);
      Run written =
          Run.real(folder)
              .run(
                  "inspect",
                  source,
                  "--format=json",
                  "--sizes",
                  "--output=" + folder.resolve("s.json"));
      assertThat(written.exit()).as(written.err()).isZero();
      assertThat(Run.real(folder).run("inspect", source, "--format=text", "--sizes").exit())
          .isEqualTo(2);
    }
    assertThat(Files.readString(folder.resolve("s.json"))).contains("\"maintenance_work_mem\"");
    Run run = check(MIGRATION, "--schema", "snapshot:" + folder.resolve("s.json"));
    assertThat(run.out())
        .contains("with sizes and settings", "public.large has about 60,000 rows")
        .contains("public.small has about 1 row in 8 kB; left out");
  }

  @Test
  void a_time_zone_of_utc_keeps_the_table() throws Exception {
    String change = "alter table large alter column at type timestamptz;";
    try (ScratchDatabase database = made(SharedSandbox.get(), SCHEMA)) {
      String name = database.name();
      run(database, "alter database \"" + name + "\" set timezone = 'Europe/Madrid'");
      assertThat(check(change, "--database-url", url(database)).out())
          .contains("type-change-depends-on-time-zone");
      run(database, "alter database \"" + name + "\" set timezone = 'UTC'");
      assertThat(check(change, "--database-url", url(database)).out())
          .doesNotContain("type-change-depends-on-time-zone")
          .contains("type-change-rebuilds-index");
      run(database, "alter database \"" + name + "\" set lock_timeout = '2s'");
      assertThat(check(change, "--database-url", url(database)).out())
          .doesNotContain("no-lock-timeout");
    }
  }

  @Test
  void a_setting_can_be_said() throws Exception {
    String change = "alter table large alter column at type timestamptz;";
    Files.writeString(folder.resolve("s.sql"), "create table large (at timestamp);");
    assertThat(check(change, "--schema", "s.sql").out())
        .contains("type-change-depends-on-time-zone", "no-lock-timeout");
    assertThat(
            check(
                    change,
                    "--schema",
                    "s.sql",
                    "--setting=TimeZone=UTC",
                    "--setting=lock_timeout=2s")
                .out())
        .doesNotContain("type-change-depends-on-time-zone", "no-lock-timeout");
  }

  @Test
  void who_is_in_the_way_is_named() throws Exception {
    try (ScratchDatabase database = made(SharedSandbox.get(), SCHEMA);
        Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table small in access exclusive mode");
      Run run = check("create index concurrently on large (n);", "--database-url", url(database));
      assertThat(run.out())
          .contains("sizes are those of the last VACUUM or ANALYZE: a table is locked")
          .contains("public.large has about 60,000 rows");
    }
  }

  private static ScratchDatabase made(Sandbox sandbox, String sql) throws SQLException {
    ScratchDatabase database = sandbox.create("context");
    run(database, sql);
    return database;
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String url(ScratchDatabase database) {
    return String.format(
        Locale.ROOT,
        "postgresql://%s:%s@%s:%d/%s",
        database.user(),
        database.password(),
        database.host(),
        database.port(),
        database.name());
  }

  private Run check(String sql, String... options) throws IOException {
    Files.writeString(folder.resolve("a.sql"), sql);
    var words = new ArrayList<>(List.of("check", "a.sql"));
    words.addAll(List.of(options));
    return Run.real(folder).run(words.toArray(String[]::new));
  }
}
