package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `pgwright check` reads: changelogs, includes, repositories, baselines, and what is no SQL.
class CheckInputTest {

  private static final String INDEX = "create index i on orders (id);\n";

  @TempDir private Path folder;

  @Test
  void changesets_of_liquibase_have_transactions_of_their_own() throws IOException {
    write(
        "log.sql",
        """
        --liquibase formatted sql
        --property name:idx value:j

        --changeset ann:1
        create table t (id bigint primary key);
        --rollback drop table t;

        --changeset ann:2 runInTransaction:false
        create index concurrently i on orders (x);
        --rollback drop index concurrently i;

        --changeset ann:3 endDelimiter:/ context:prod
        do $$ begin null; end $$
        /
        create index ${idx} on orders (y)
        /

        --changeset ann:4 dbms:mysql
        create index mine on orders (z);

        --changeset ann:5
        create index concurrently k on orders (z);
        """);
    assertThat(lines("log.sql"))
        .containsExactly("15 index-not-concurrent", "22 concurrently-in-transaction");
  }

  @Test
  void scripts_that_others_read_are_followed_when_asked_for() throws IOException {
    write(
        "main.sql", "begin;\n\\ir sub/a.sql\ncreate index concurrently c on orders (c);\ncommit;");
    write("sub/a.sql", "\n" + INDEX + "\\i sub/b.sql\n");
    write("sub/b.sql", INDEX);
    assertThat(run("main.sql", "--follow-includes", "--format", "github").out())
        .contains("file=sub/a.sql,line=2,", "file=sub/b.sql,line=1,", "file=main.sql,line=3,")
        .doesNotContain("is not followed");
    assertThat(run("main.sql").exit()).isEqualTo(3);
  }

  @Test
  void a_script_that_includes_itself_is_one_line() throws IOException {
    write("main.sql", "\\i main.sql\n");
    Run run = run("main.sql", "--follow-includes");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("pgwright: main.sql:1: main.sql is read while");
  }

  @Test
  void a_baseline_keeps_known_findings_when_lines_move() throws IOException {
    write("a.sql", INDEX);
    assertThat(run("a.sql", "--baseline", "known.json", "--write-baseline").exit()).isZero();
    write("a.sql", "-- a comment\n\nselect 1;\n" + INDEX);
    Run same = run("a.sql", "--baseline", "known.json");
    assertThat(same.exit()).isZero();
    assertThat(same.out()).contains("findings are known to known.json");
    write("a.sql", INDEX + INDEX.replace(" i ", " k "));
    assertThat(run("a.sql", "--baseline", "known.json").exit()).isEqualTo(1);
    write("a.sql", "select 1;");
    assertThat(run("a.sql", "--baseline", "known.json").out())
        .contains("known.json: no longer found", "[index-not-concurrent]");
  }

  @Test
  void what_is_no_baseline_is_one_line() throws IOException {
    write("a.sql", INDEX);
    write("known.json", "{");
    assertThat(run("a.sql", "--baseline", "known.json").err()).startsWith("pgwright: known.json: ");
    assertThat(run("a.sql", "--baseline", "none.json").exit()).isEqualTo(3);
    assertThat(run("a.sql", "--write-baseline").exit()).isEqualTo(2);
  }

  @Test
  void comments_for_squawk_are_heeded_when_asked_for() throws IOException {
    write("a.sql", "-- squawk-ignore require-concurrent-index-creation, ban-drop-table\n" + INDEX);
    write("b.sql", "-- squawk-ignore-file\n" + INDEX + "drop table x;\nselec;\n");
    write("c.sql", "-- squawk-ignore ban-drop-column\n" + INDEX);
    assertThat(run("a.sql").exit()).isEqualTo(1);
    assertThat(run("a.sql", "--accept-ignores", "squawk").exit()).isZero();
    assertThat(lines("b.sql", "--accept-ignores", "squawk")).containsExactly("4 syntax-error");
    assertThat(run("c.sql", "--accept-ignores", "squawk").exit()).isEqualTo(1);
  }

  @Test
  void statements_assured_to_be_safe_are_allowed_when_asked_for() throws IOException {
    write("a.sql", INDEX + "-- safety_assured: small table\n" + INDEX.replace(" i ", " k "));
    assertThat(lines("a.sql", "--accept-ignores", "strong-migrations"))
        .containsExactly("1 index-not-concurrent");
  }

  @Test
  void a_commit_of_git_leaves_what_came_since() throws IOException, InterruptedException {
    write("m/1.sql", INDEX);
    write("m/2.sql", INDEX.replace(" i ", " j "));
    git("init", "-q", ".");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one");
    git("tag", "base");
    write("m/2.sql", "select 1;\n" + INDEX.replace(" i ", " j "));
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "two");
    write("m/3.sql", INDEX.replace(" i ", " k "));
    String out = run("m", "--since", "base", "--format", "github").out();
    assertThat(out).contains("m/2.sql", "m/3.sql").doesNotContain("m/1.sql");
    Run unknown = run("m", "--since", "nowhere");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("git knows no such commit");
  }

  @Test
  void a_commit_outside_a_repository_is_one_line() throws IOException {
    write("a.sql", INDEX);
    assertThat(run("a.sql", "--since", "main").err()).contains("this is no git repository");
  }

  @Test
  void what_cannot_be_read_is_one_line() throws IOException {
    Files.write(folder.resolve("bytes.sql"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    write("nul.sql", "select 1;\n\0");
    Files.createSymbolicLink(folder.resolve("link.sql"), Path.of("nowhere"));
    try (var file = new java.io.RandomAccessFile(folder.resolve("huge.sql").toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    Files.createDirectory(folder.resolve("empty"));
    for (String name :
        List.of("bytes.sql", "nul.sql", "link.sql", "huge.sql", "none.sql", "empty")) {
      Run run = run(name);
      assertThat(run.exit()).as(name).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines().filter(it -> !it.startsWith("hint: "))).hasSize(1);
      assertThat(run.err()).contains(name);
    }
    assertThat(run(".").err()).contains("bytes.sql");
  }

  @Test
  void a_file_of_data_is_read_statement_by_statement() throws IOException {
    String row = "insert into orders (id, note) values (%d, '" + "x".repeat(2000) + "');\n";
    var text = new StringBuilder("begin;\ndrop view v;\n");
    for (int i = 0; i < 1100; i++) {
      text.append(row.replace("%d", String.valueOf(i)));
    }
    text.append("insert into orders (id) values (1, 2), (default, 3) returning id;\n")
        .append("create view v as select 1;\n")
        .append(INDEX.replace("\n", " -- pgwright: allow index-not-concurrent it is empty\n"))
        .append("selec;\ncommit;\n")
        .append(INDEX.replace(" i ", " k "));
    write("data.sql", text.toString());
    assertThat(lines("data.sql")).containsExactly("1106 syntax-error", "1108 index-not-concurrent");
    assertThat(run("data.sql", "--format", "json").out()).contains("\"line\": 1102,");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private Run run(String file, String... options) {
    var arguments = new java.util.ArrayList<>(List.of("check", file));
    arguments.addAll(List.of(options));
    return Run.place().in(folder).run(arguments.toArray(String[]::new));
  }

  /// Lines and rules of what matters.
  private List<String> lines(String file, String... options) {
    var all = new java.util.ArrayList<>(List.of(options));
    all.addAll(List.of("--format", "github"));
    return run(file, all.toArray(String[]::new))
        .out()
        .lines()
        .filter(it -> !it.startsWith("::notice"))
        .map(it -> it.replaceFirst("^.*,line=(\\d+),.*title=([a-z-]+)::.*$", "$1 $2"))
        .toList();
  }
}
