package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.Dump;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.ReportSchema;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.verify.Statements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans written as plain SQL, and what `psql` makes of the files.
@Tag("slow")
class SqlPlanTest {

  private static final String OLD =
      """
      create type mood as enum ('ok', 'bad');
      create table users (
        id bigint generated always as identity primary key,
        mail text not null,
        legacy text,
        feeling mood not null default 'ok'
      );
      create table orders (id bigint generated always as identity primary key, user_id bigint);
      create table graveyard (id integer primary key, note text);
      create index on graveyard (note);
      insert into users (mail, legacy) values ('a@b', 'x'), ('c@d', null);
      insert into orders (user_id) values (1), (2), (2);
      """;

  private static final String NEW =
      """
      create type mood as enum ('ok', 'meh', 'bad');
      create table users (
        id bigint generated always as identity primary key,
        email text not null,
        feeling mood not null default 'ok',
        joined timestamptz not null default clock_timestamp()
      );
      create table orders (
        id bigint generated always as identity primary key,
        user_id bigint not null references users,
        total numeric(10, 2) not null
      );
      create index orders_user_id_idx on orders (user_id);
      """;

  private static final String[] DECISIONS = {
    "--rename=column:users.mail=email", "--backfill=column:orders.total=0"
  };

  @TempDir private Path folder;

  @BeforeEach
  void sources() throws IOException {
    Files.writeString(folder.resolve("old.sql"), OLD);
    Files.writeString(folder.resolve("new.sql"), NEW);
  }

  @Test
  void what_is_not_handled_is_refused_where_only_the_wanted_schema_has_it() throws Exception {
    Files.writeString(
        folder.resolve("new.sql"), "create table t (a int);\ncomment on type t is 'a row';\n");
    Pgwright.Done done = plan("empty:");

    assertThat(done.exit()).isEqualTo(4);
    assertThat(done.out()).contains("only the wanted schema has it, and it is not handled yet");
  }

  @Test
  void psql_runs_the_files_there_and_back() throws Exception {
    Pgwright.Done done = plan("sql:old.sql", DECISIONS);

    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    assertThat(done.texts("approvals_required")).hasSize(2);
    String keeps = "create table graveyard (id integer primary key, note text);\n";
    keeps += "create index on graveyard (note);\nalter table users add legacy text;\n";
    thereAndBack(OLD, NEW + keeps);
  }

  @Test
  void renames_are_stated_in_the_wanted_sql() throws Exception {
    String wanted =
        """
        create type mood as enum ('ok', 'bad');
        -- pgwright: renamed-from users
        create table people (
          id bigint generated always as identity primary key,
          -- pgwright: renamed-from mail
          email text not null,
          legacy text,
          feeling mood not null default 'ok'
        );
        create table orders (id bigint generated always as identity primary key, user_id bigint);
        create table graveyard (id integer primary key, note text);
        create index on graveyard (note);
        """;
    Files.writeString(folder.resolve("new.sql"), wanted);
    Pgwright.Done done = plan("sql:old.sql", "--dry-run");
    assertThat(done.out())
        .as(done.err())
        .contains("RENAME COLUMN mail TO email", "ALTER TABLE public.users RENAME TO people");
    assertThat(done.json().path("questions")).isEmpty();

    Files.writeString(folder.resolve("new.sql"), wanted.replace("from mail", "from mial"));
    assertThat(plan("sql:old.sql", "--dry-run").err() + plan("sql:old.sql", "--dry-run").out())
        .contains("renamed-from names nothing: column:people.mial");
  }

  @Test
  void nothing_to_begin_with() throws Exception {
    assertThat(plan("empty:").exit()).isZero();

    thereAndBack("", NEW);
  }

  @Test
  void a_token_of_the_first_run_approves_a_drop_in_the_second() throws Exception {
    Pgwright.Done asked = plan("sql:old.sql", with(DECISIONS, "--dry-run"));
    String token = "";
    for (var approval : asked.json().path("approvals_required")) {
      if (approval.path("object").asText().equals("column:public.users.legacy")) {
        token = approval.path("token").asText();
        assertThat(approval.path("statement").asText())
            .isEqualTo("ALTER TABLE public.users DROP COLUMN legacy");
      }
    }
    assertThat(token).isNotEmpty();
    assertThat(folder.resolve("out")).doesNotExist();

    Pgwright.Done done =
        plan("sql:old.sql", with(DECISIONS, "--approve=" + token, "--keep=table:graveyard"));

    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    assertThat(done.texts("approvals_required")).isEmpty();
    assertThat(done.texts("concerns")).noneMatch(it -> it.contains("graveyard"));
    String keeps = "create table graveyard (id integer primary key, note text);\n";
    thereAndBack(OLD, NEW + keeps + "create index on graveyard (note);\n");
  }

  @Test
  void objects_that_are_named_stay_without_a_word() throws Exception {
    Files.writeString(folder.resolve("new.sql"), "create table fresh (id integer primary key);\n");
    Files.writeString(
        folder.resolve("old.sql"),
        "create table old_one (id integer primary key);\ncreate sequence lone;\n");

    Pgwright.Done done = plan("sql:old.sql", "--keep=table:old_one", "--keep=sequence:public.lone");

    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    assertThat(done.json().path("status").asText()).isEqualTo("DONE");
  }

  @Test
  void a_rewrite_needs_permission() throws Exception {
    String form = "create table t (a %s, exclude (a with =));\n";
    Files.writeString(folder.resolve("old.sql"), form.replace("%s", "integer"));
    Files.writeString(folder.resolve("new.sql"), form.replace("%s", "bigint"));

    Pgwright.Done refused = plan("sql:old.sql");
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.json().path("status").asText()).isEqualTo("BLOCKED");
    assertThat(refused.out()).contains("--allow-rewrite");
    assertThat(folder.resolve("out")).doesNotExist();

    Pgwright.Done allowed = plan("sql:old.sql", "--allow-rewrite=column:t.a");
    assertThat(allowed.exit()).as(allowed.err() + allowed.out()).isZero();
    thereAndBack(form.replace("%s", "integer"), form.replace("%s", "bigint"));
  }

  @Test
  void a_small_table_is_rewritten_and_a_large_one_is_not() throws Exception {
    Files.writeString(folder.resolve("old.sql"), "create table t (a integer);\n");
    Files.writeString(folder.resolve("new.sql"), "create table t (a bigint);\n");

    Pgwright.Done small = plan("sql:old.sql", "--dry-run", "--rows=table:t=500");
    assertThat(small.out()).contains("t has 500 rows, as you state").contains("TYPE bigint");

    Pgwright.Done large = plan("sql:old.sql", "--rows=table:t=5_000_000");
    assertThat(large.exit()).as(large.err() + large.out()).isZero();
    assertThat(large.out()).contains("t has 5,000,000 rows, as you state").contains("\"batches\"");
    thereAndBack("create table t (a integer);", "create table t (a bigint);");
  }

  @Test
  void statistics_of_the_database_tell_how_large_a_table_is() throws Exception {
    Files.writeString(folder.resolve("new.sql"), "create table t (a bigint);\n");
    try (ScratchDatabase database = SharedSandbox.get().create("sized")) {
      run(database, "create table t (a integer);");
      run(database, "insert into t select generate_series(1, 200);");
      run(database, "analyze t;");

      Pgwright.Done done =
          Pgwright.in(folder)
              .with("PGPASSWORD", database.password())
              .run(words("db:" + withoutPassword(database), "--dry-run"));

      assertThat(done.out()).contains("t has 200 rows by its statistics").contains("TYPE bigint");
    }
  }

  @Test
  void a_database_of_the_user_is_read_and_nothing_else() throws Exception {
    try (ScratchDatabase database = SharedSandbox.get().create("theirs")) {
      run(database, OLD);
      String before = Dump.of(database);
      Statements.execute(
          database, List.of("alter database " + database.name() + " set log_statement = 'all'"));
      Path log = SharedSandbox.get().log().orElseThrow();
      long heard = Files.size(log);

      Pgwright.Done done =
          Pgwright.in(folder)
              .with("PGPASSWORD", database.password())
              .run(words("db:" + withoutPassword(database), DECISIONS));

      assertThat(done.exit()).as(done.err() + done.out()).isZero();
      List<String> statements = ServerStatements.in(log, heard);
      assertThat(statements)
          .contains("BEGIN READ ONLY")
          .allSatisfy(
              it ->
                  assertThat(it.split("\\s", 2)[0].toLowerCase(java.util.Locale.ROOT))
                      .isIn("select", "with", "show", "set", "begin", "rollback"));
      assertThat(statements)
          .filteredOn(it -> it.startsWith("BEGIN"))
          .containsOnly("BEGIN READ ONLY");
      assertThat(Dump.of(database)).isEqualTo(before);
      assertThat(done.out() + done.err()).doesNotContain(database.password());
    }
    thereAndBack(
        OLD,
        NEW
            + "create table graveyard (id integer primary key, note text);"
            + "create index on graveyard (note); alter table users add legacy text;");
  }

  private static String withoutPassword(ScratchDatabase database) {
    return database.libpqUrl().replace(":" + database.password() + "@", "@");
  }

  private Pgwright.Done plan(String from, String... more) throws Exception {
    Pgwright.Done done = Pgwright.in(folder).run(words(from, more));
    assertThat(ReportSchema.errors(done.out())).as(done.err()).isEmpty();
    return done;
  }

  private static String[] words(String from, String... more) {
    return with(
        new String[] {
          "plan", "--from=" + from, "--to=sql:new.sql", "--target=sql", "--out=out", "--format=json"
        },
        more);
  }

  private static String[] with(String[] words, String... more) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /// Runs the written files with `psql` in the order of their names, back, and there again.
  private void thereAndBack(String old, String wanted) throws Exception {
    try (ScratchDatabase database = SharedSandbox.get().create("theirs");
        ScratchDatabase goal = SharedSandbox.get().create("goal")) {
      run(database, old);
      run(goal, wanted);
      String before = Dump.of(database);
      List<Path> files = files();

      psql(database, files, ".up.sql");
      assertThat(Dump.of(database)).isEqualTo(Dump.of(goal));
      psql(database, files.reversed(), ".down.sql");
      assertThat(Dump.of(database)).isEqualTo(before);
      psql(database, files, ".up.sql");
      assertThat(Dump.of(database)).isEqualTo(Dump.of(goal));
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.resolve("out"))) {
      return files.sorted().toList();
    }
  }

  private static void psql(ScratchDatabase database, List<Path> files, String suffix)
      throws Exception {
    for (Path file : files) {
      if (file.toString().endsWith(suffix)) {
        var builder =
            new ProcessBuilder(
                TestEnv.psql().toString(),
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-f",
                file.toString(),
                withoutPassword(database));
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
      }
    }
  }

  private void run(ScratchDatabase database, String sql) throws SQLException, IOException {
    Path script = Files.writeString(folder.resolve("script"), sql);
    try (Connection connection = database.connect()) {
      SqlLoader.load(script, connection);
    }
  }
}
