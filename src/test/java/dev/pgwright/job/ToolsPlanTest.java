package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.Dump;
import dev.pgwright.testing.FlywayRun;
import dev.pgwright.testing.LiquibaseRun;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.ReportSchema;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans written for Flyway and Liquibase, and what the real ones make of them.
@Tag("slow")
class ToolsPlanTest {

  private static final String OLD =
      """
      create type mood as enum ('ok', 'bad');
      create table users (
        id bigint generated always as identity primary key,
        mail text not null,
        feeling mood not null default 'ok'
      );
      create table orders (id bigint generated always as identity primary key, user_id bigint);
      insert into users (mail) values ('a@b'), ('c@d');
      insert into orders (user_id) values (1), (2), (2);
      """;

  private static final String NEW =
      """
      create type mood as enum ('ok', 'meh', 'bad');
      create table users (
        id bigint generated always as identity primary key,
        mail text not null check (mail <> '${nobody}; -- --rollback'),
        feeling mood not null default 'ok',
        joined timestamptz not null default clock_timestamp()
      );
      create table orders (
        id bigint generated always as identity primary key,
        user_id bigint not null references users
      );
      create index orders_user_id_idx on orders (user_id);
      create function touched() returns trigger language plpgsql as $$
      begin
        -- it's touched;

        new.joined := now();
        return new;
      end
      $$;
      create trigger touched before update on users for each row execute function touched();
      """;

  @TempDir private Path folder;

  @Test
  void flyway_runs_the_files() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("V20250101120000__base.sql"), OLD);
    Pgwright.Done done = plan("flyway:out");
    assertThat(done.texts("concerns")).anyMatch(it -> it.contains("transactional.lock=false"));
    assertThat(done.texts("migrations_created"))
        .startsWith("V20261122000000__ask_more_extend_type_mood.sql")
        .noneMatch(it -> it.startsWith("V2025"));
    try (ScratchDatabase database = SharedSandbox.get().create("theirs")) {
      new FlywayRun(out, database).migrate();
      same(database, "--exclude-table=flyway_schema_history");
    }
  }

  @Test
  void liquibase_runs_the_file_there_and_back() throws Exception {
    Pgwright.Done done = plan("sql:old.sql", "--target=liquibase", "--out=out");
    assertThat(done.texts("migrations_created")).containsExactly("2026_11_22_ask_more.sql");
    try (ScratchDatabase database = SharedSandbox.get().create("theirs")) {
      load(database, OLD);
      String[] others = {"--exclude-table=databasechangelog*"};
      String before = Dump.of(database, others);
      var liquibase = new LiquibaseRun(folder.resolve("out"), "2026_11_22_ask_more.sql", database);
      liquibase.update();
      same(database, others);
      String text = Files.readString(folder.resolve("out/2026_11_22_ask_more.sql"));
      liquibase.rollback((int) text.lines().filter(it -> it.startsWith("--changeset")).count() - 1);
      liquibase.update();
      same(database, others);
      assertThat(before).isNotEqualTo(Dump.of(database, others));
    }
  }

  private Pgwright.Done plan(String from, String... more) throws Exception {
    Files.writeString(folder.resolve("old.sql"), OLD);
    Files.writeString(folder.resolve("new.sql"), NEW);
    var words = new ArrayList<>(List.of("plan", "--from=" + from, "--to=sql:new.sql"));
    words.addAll(List.of("--message=ask more", "--date=2026-11-22", "--format=json"));
    words.addAll(List.of(more));
    Pgwright.Done done = Pgwright.in(folder).run(words.toArray(String[]::new));
    assertThat(ReportSchema.errors(done.out())).as(done.err()).isEmpty();
    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    return done;
  }

  private void same(ScratchDatabase database, String... options) throws Exception {
    try (ScratchDatabase goal = SharedSandbox.get().create("goal")) {
      load(goal, NEW);
      assertThat(Dump.of(database, options)).isEqualTo(Dump.of(goal, options));
    }
  }

  private void load(ScratchDatabase database, String sql) throws SQLException, IOException {
    Path script = Files.writeString(folder.resolve("script"), sql);
    try (Connection connection = database.connect()) {
      SqlLoader.load(script, connection);
    }
  }
}
