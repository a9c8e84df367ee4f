package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be read, understood or written ends in one message with its place and a remedy.
@Tag("pg")
class BadInputTest {

  @TempDir private Path folder;

  @BeforeEach
  void wanted() throws IOException {
    folder = folder.toRealPath();
    write("a.sql", "create table a (id integer);\n");
  }

  @Test
  void a_syntax_error_has_its_line() throws IOException {
    write("wanted.sql", "create table b (id integer);\n\ncreate tabel c (id integer);\n");

    assertThat(failing(3, plan("empty:", sql("wanted.sql"))))
        .isEqualTo(
            """
            pgwright: wanted.sql:3: syntax error at or near "tabel" [42601]
            hint: the server can read the file up to here; correct the statement
            """);
  }

  @Test
  void an_unknown_type_has_its_line() throws IOException {
    write("wanted.sql", "create table b (\n  id integer,\n  v vektor\n);\n");

    assertThat(failing(3, plan("empty:", sql("wanted.sql"))))
        .isEqualTo(
            """
            pgwright: wanted.sql:3: type "vektor" does not exist [42704]
            hint: create it before this statement: the source must hold the whole schema; or \
            correct the name
            """);
  }

  @Test
  void a_type_of_a_known_extension_names_it() throws IOException {
    write("wanted.sql", "create table b (name citext);\n");

    assertThat(failing(3, plan("empty:", sql("wanted.sql"))))
        .endsWith("hint: create extension citext before this statement\n");
  }

  @Test
  void a_missing_extension_blocks_and_says_what_to_install() throws IOException {
    write("wanted.sql", "create extension no_such_thing;\n");

    assertThat(failing(3, plan("empty:", sql("wanted.sql"))))
        .startsWith("pgwright: no PostgreSQL 18 with no_such_thing for the throwaway server")
        .contains("hint: install postgresql-18-no-such-thing");
  }

  @Test
  void a_file_that_is_not_there() throws IOException {
    assertThat(failing(3, plan("empty:", sql("nowhere.sql"))))
        .startsWith("pgwright: nowhere.sql: no such file or folder")
        .contains("hint: ");
  }

  @Test
  void a_folder_without_sql() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(failing(3, plan("empty:", sql("empty"))))
        .startsWith("pgwright: empty: no .sql files in the folder")
        .contains("hint: ");
  }

  @Test
  void a_file_that_is_not_text() throws IOException {
    Files.write(folder.resolve("wanted.sql"), new byte[] {'-', '-', (byte) 0xff, '\n'});

    assertThat(failing(3, plan("empty:", sql("wanted.sql"))))
        .isEqualTo(
            """
            pgwright: wanted.sql:1: not UTF-8: byte 0xFF at 2
            hint: save the file as UTF-8
            """);
  }

  @Test
  void a_database_that_does_not_answer_and_whose_password_is_not_told() throws IOException {
    String said = failing(3, plan("db:postgresql://anna:geheim@127.0.0.1:1/shop", sql("a.sql")));

    assertThat(said)
        .startsWith("pgwright: cannot connect to 127.0.0.1:1, database shop, user anna")
        .contains("hint: ")
        .doesNotContain("geheim");
  }

  @Test
  void sources_without_a_kind() {
    assertThat(place().run("plan", "--from", "empty:", "--to", "wanted.sql"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                pgwright: not a schema source: wanted.sql
                hint: write sql:wanted.sql
                """));
  }

  @Test
  void an_empty_wanted_schema_leaves_everything_where_it_is() throws IOException {
    write("wanted.sql", "");

    Run run = place().run("plan", "--from", sql("a.sql"), "--to", sql("wanted.sql"), "--dry-run");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("DONE_WITH_CONCERNS: 2 concerns\n")
        .contains("table:public.a is not wanted any more and stays");
  }

  @Test
  void equal_schemas_leave_nothing_to_do() {
    assertThat(
            place()
                .run("plan", "--from", sql("a.sql"), "--to", sql("a.sql"), "--out", "migrations"))
        .isEqualTo(new Run(0, "DONE: nothing to do\n", ""));
    assertThat(folder.resolve("migrations")).doesNotExist();
  }

  @Test
  void a_rename_of_nothing() throws IOException {
    write("wanted.sql", "create table b (id integer);\n");

    Run run =
        place()
            .run(
                "plan",
                "--from",
                sql("a.sql"),
                "--to",
                sql("wanted.sql"),
                "--dry-run",
                "--rename",
                "table:x=b");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            pgwright: --rename names nothing: table:x
            hint: pgwright inspect SOURCE --format names lists what there is
            """);
  }

  @Test
  void a_likely_rename_is_asked_about() throws IOException {
    write("wanted.sql", "create table b (id integer);\n");
    String[] asked = {"plan", "--from", sql("a.sql"), "--to", sql("wanted.sql"), "--dry-run"};

    Run run = place().run(asked);
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).startsWith("NEEDS_CONTEXT").contains("--rename table:public.a=b");

    assertThat(place().run(with(asked, "--rename", "table:a=b")).out())
        .contains("RENAME TO b")
        .doesNotContain("--rename");
    assertThat(place().run(with(asked, "--keep", "table:a")).out())
        .contains("CREATE TABLE public.b")
        .doesNotContain("public.a");
  }

  @Test
  void nothing_is_written_where_a_file_is() throws IOException {
    write("out/01_x.up.sql", "kept\n");

    assertThat(failing(4, plan("empty:", sql("a.sql"), "--out", out("out"), "-m", "x")))
        .startsWith("pgwright: refused to write ")
        .contains("it exists, and nothing is ever overwritten")
        .contains("hint: ");
    assertThat(Files.readString(folder.resolve("out/01_x.up.sql"))).isEqualTo("kept\n");
    assertThat(folder.resolve("out/01_x.down.sql")).doesNotExist();
  }

  @Test
  void nothing_is_written_through_a_link_out_of_the_project() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path project = Files.createDirectory(folder.resolve("project"));
    Files.createDirectory(project.resolve(".git"));
    Files.createSymbolicLink(project.resolve("link"), elsewhere);
    Run.Place inside = place().in(project);

    for (String out : List.of("link", "link/deep", "link/../deep")) {
      Run run =
          inside.run(
              "plan",
              "--from",
              "empty:",
              "--to",
              sql("a.sql"),
              "--out",
              project.resolve(out).toString());
      assertThat(run.exit()).as(out).isEqualTo(4);
      assertThat(run.err()).contains("a link leads to " + folder).contains("hint: ");
    }
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void nothing_is_written_to_a_forbidden_folder() throws IOException {
    Run run =
        place().run("plan", "--from", "empty:", "--to", sql("a.sql"), "--out", out("frontend/sql"));

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).contains("[paths] forbidden has \"frontend/**\"");
    assertThat(folder.resolve("frontend")).doesNotExist();
  }

  @Test
  void a_file_is_no_folder() {
    Run run = place().run("plan", "--from", "empty:", "--to", sql("a.sql"), "--out", out("a.sql"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("a.sql is no folder\nhint: ");
  }

  @Test
  void a_folder_is_needed_for_sql() {
    assertThat(place().run("plan", "--from", "empty:", "--to", sql("a.sql")))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                pgwright: --target sql needs a folder to write to
                hint: add --out DIR, or --dry-run to see the files
                """));
  }

  /// Runs with a report in JSON, which has to be a blocked one.
  ///
  /// @return what is said to people
  private static String failing(int exit, Run run) throws IOException {
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(ReportSchema.errors(run.out())).isEmpty();
    assertThat(run.out()).contains("\"status\": \"BLOCKED\"");
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSizeBetween(1, 2);
    return run.err();
  }

  private Run plan(String from, String to, String... more) {
    var words = new ArrayList<>(List.of("plan", "--from", from, "--to", to, "--format", "json"));
    words.addAll(List.of(more));
    if (!words.contains("--out")) {
      words.add("--dry-run");
    }
    return place().run(words.toArray(String[]::new));
  }

  private static String[] with(String[] words, String... more) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private Run.Place place() {
    return Run.real(folder);
  }

  private String sql(String name) {
    return "sql:" + folder.resolve(name);
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
