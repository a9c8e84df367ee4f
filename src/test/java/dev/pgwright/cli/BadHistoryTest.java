package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.ReportSchema;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Alembic projects that cannot be used end in one message with its place and a remedy.
@Tag("alembic")
@Tag("slow")
class BadHistoryTest {

  private static final Path PROJECTS = Path.of("src/test/resources/alembic").toAbsolutePath();

  @TempDir private Path temporary;

  private record Case(String project, String said) {}

  @TestFactory
  Stream<DynamicTest> says_what_is_wrong_where() {
    return Stream.of(
            new Case(
                "cycle",
                """
                pgwright: cycle/migrations/versions/a.py:6: the revisions form a cycle: aaaa -> cccc -> bbbb -> aaaa
                hint: Change the down_revision of one of them.
                """),
            new Case(
                "two_heads",
                """
                pgwright: two_heads/alembic.ini: the history has 2 heads where one is needed: 0002, 0002b
                hint: Merge them (alembic merge heads), or name one of them with --head.
                """),
            new Case(
                "missing_parent",
                """
                pgwright: missing_parent/migrations/versions/b.py:6: revision bbbb names down_revision gone, \
                which no file defines
                hint: Bring the missing file back, or correct the down_revision.
                """),
            new Case(
                "syntax_error",
                """
                pgwright: syntax_error/migrations/versions/a.py:9: SyntaxError: invalid syntax
                hint: Correct the file; Alembic cannot load it either.
                """),
            new Case(
                "import_error",
                """
                pgwright: import_error/migrations/versions/a.py:4: No module named \
                'nowhere_to_be_found' (Python: PYTHON)
                hint: Install nowhere_to_be_found there, or name the project's interpreter with --python.
                """),
            new Case(
                "no_location",
                """
                pgwright: no_location/alembic.ini: No 'script_location' key found in configuration.
                hint: Name the ini file that `alembic -c` takes, and its section: alembic:INI#SECTION.
                """),
            new Case(
                "settings",
                """
                pgwright: settings/migrations/env.py:3: the environment variable SHOP_REGION is not set
                hint: Set the variables it asks for; the database address is given by pgwright.
                """),
            new Case(
                "sqlite",
                """
                pgwright: sqlite/alembic.ini: sqlalchemy.url names sqlite, which is not PostgreSQL
                hint: pgwright handles PostgreSQL only.
                """),
            new Case(
                "sqlite_in_env",
                """
                pgwright: sqlite_in_env/migrations/env.py:4: it connects to sqlite, which is not PostgreSQL
                hint: pgwright handles PostgreSQL only.
                """),
            new Case(
                "failing",
                """
                pgwright: failing/migrations/versions/b.py:11: revision bbbb: column "id" of relation "a" \
                already exists (SQLSTATE 42701)
                hint: The history must run from an empty database; try `alembic upgrade head` on one.
                """))
        .map(it -> DynamicTest.dynamicTest(it.project(), () -> check(it)));
  }

  private static void check(Case it) throws IOException {
    Run run = plan(it.project(), Run.real(PROJECTS));

    assertThat(run.err()).isEqualTo(it.said().replace("PYTHON", python()));
    assertThat(run.exit()).isEqualTo(3);
    assertThat(ReportSchema.errors(run.out())).isEmpty();
    assertThat(run.out()).contains("\"status\": \"BLOCKED\"");
  }

  @Test
  void verify_proves_what_comes_before_a_revision_that_fails() {
    Run run =
        Run.real(PROJECTS)
            .with("PGWRIGHT_PYTHON", python())
            .run("verify", "alembic:" + PROJECTS.resolve("failing"));

    assertThat(run.out())
        .contains("aaaa goes up, down and up again")
        .contains("failing/migrations/versions/b.py:11: error: bbbb: the upgrade fails: ");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_missing_ini() {
    assertThat(plan("nowhere/alembic.ini", Run.real(PROJECTS)).err())
        .startsWith("pgwright: nowhere/alembic.ini: no such file or folder")
        .endsWith("hint: Name an alembic.ini, or the folder that holds it.\n");
  }

  @Test
  void a_python_without_alembic_and_none_at_all() {
    Run without = planWith("/usr/bin/env", "per_migration", Run.real(PROJECTS));
    Run none = planWith("/nowhere/python", "per_migration", Run.real(PROJECTS));

    assertThat(without.exit()).isEqualTo(3);
    assertThat(without.err())
        .contains("no Python here can import alembic and sqlalchemy; tried /usr/bin/env: ")
        .contains("hint: Name the project's interpreter with --python or PGWRIGHT_PYTHON");
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.err()).contains("tried /nowhere/python: no such file");
  }

  @Test
  void one_of_two_heads_can_be_chosen() {
    Run run = plan("two_heads", Run.real(PROJECTS), "--head=0002b", "--to=sql:" + more());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("down_revision: Union[str, Sequence[str], None] = \\\"0002b");
    assertThat(plan("two_heads", Run.real(PROJECTS), "--head=0001").err())
        .contains("revision 0001 is not a head\nhint: the heads are 0002, 0002b\n");
  }

  @Test
  void the_server_that_the_environment_names_is_left_alone() throws Exception {
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(listener.getLocalPort());
      Pgwright.Done done =
          Pgwright.in(PROJECTS)
              .with(TestEnv.Alembic.NEW)
              .with("PGHOST", "127.0.0.1")
              .with("PGPORT", port)
              .with("DATABASE_URL", "postgresql://127.0.0.1:" + port + "/app")
              .run("plan", "--from=alembic:per_migration", "--to=empty:", "--dry-run");

      assertThat(done.err()).isEmpty();
      assertThat(done.exit()).isZero();
      listener.setSoTimeout(1);
      assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void revisions_go_only_where_alembic_looks() {
    Run run = plan("per_migration", Run.real(PROJECTS), "--to=sql:" + more(), "--out=" + temporary);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("pgwright: Alembic reads no revisions in " + temporary + "\nhint: leave --out");
  }

  private Path more() {
    try {
      return Files.writeString(temporary.resolve("more.sql"), "create table more (n integer);\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String python() {
    return TestEnv.python(TestEnv.Alembic.NEW).toString();
  }

  private static Run plan(String project, Run.Place place, String... more) {
    return planWith(python(), project, place, more);
  }

  private static Run planWith(String python, String project, Run.Place place, String... more) {
    var words = new ArrayList<>(List.of("plan", "--dry-run", "--format=json"));
    words.add("--from=alembic:" + PROJECTS.resolve(project));
    words.addAll(List.of(more));
    if (words.stream().noneMatch(it -> it.startsWith("--to="))) {
      words.add("--to=empty:");
    }
    return place.with("PGWRIGHT_PYTHON", python).run(words.toArray(String[]::new));
  }
}
