package dev.pgwright.alembic;

import static dev.pgwright.alembic.Projects.config;
import static dev.pgwright.alembic.Projects.error;
import static dev.pgwright.alembic.Projects.failure;
import static dev.pgwright.alembic.Projects.folder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.AlembicError.Kind;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.TestEnv.Alembic;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("alembic")
class HistoryTest {

  private static History read(String name, Alembic which) {
    try (AlembicRunner runner = AlembicRunner.offline(config(name, which))) {
      return runner.history();
    }
  }

  private static List<String> ids(List<Revision> revisions) {
    return revisions.stream().map(Revision::id).toList();
  }

  @ParameterizedTest
  @EnumSource
  void a_straight_history_has_one_head_and_its_settings(Alembic which) {
    History history = read("single", which);

    assertThat(ids(history.revisions())).containsExactly("0001", "0002", "0003");
    assertThat(history.heads()).containsExactly("0003");
    assertThat(history.head()).isEqualTo("0003");
    assertThat(history.bases()).containsExactly("0001");
    assertThat(history.versions().alembic()).isEqualTo(TestEnv.alembicVersion(which));
    assertThat(history.envPy()).isEqualTo(folder("single").resolve("migrations/env.py"));
    assertThat(history.layout().versionLocations())
        .containsExactly(folder("single").resolve("migrations/versions"));
    assertThat(history.layout().fileTemplate()).isEqualTo("%(rev)s_%(slug)s");
    assertThat(history.layout().templateText()).contains("${repr(up_revision)}");
    assertThat(history.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_revision_knows_its_file_and_its_title(Alembic which) {
    Revision revision = read("single", which).revision("0002");

    assertThat(revision.doc()).isEqualTo("authors");
    assertThat(revision.path())
        .isEqualTo(folder("single").resolve("migrations/versions/0002_author.py"));
    assertThat(revision.downRevisions()).containsExactly("0001");
    assertThat(revision.head()).isFalse();
    assertThat(revision.attributes())
        .containsExactly("down_revision", "downgrade", "op", "revision", "upgrade");
  }

  @ParameterizedTest
  @EnumSource
  void two_heads_are_told_and_none_is_chosen(Alembic which) {
    History history = read("two_heads", which);

    assertThat(history.heads()).containsExactly("0002", "0002b");
    PgwrightException failure = failure(history::head);
    assertThat(failure).hasMessage("the history has 2 heads where one is needed: 0002, 0002b");
    assertThat(ids(history.path("0002b"))).containsExactly("0001", "0002b");
  }

  @ParameterizedTest
  @EnumSource
  void a_merge_has_two_parents_and_both_run_before_it(Alembic which) {
    History history = read("merge", which);

    assertThat(history.revision("0003").merge()).isTrue();
    assertThat(history.revision("0003").downRevisions()).containsExactly("0002", "0002b");
    assertThat(history.revision("0004").branchLabels()).containsExactly("main");
    assertThat(ids(history.path("0004")))
        .containsExactlyInAnyOrder("0001", "0002", "0002b", "0003", "0004")
        .startsWith("0001")
        .endsWith("0003", "0004");
  }

  @ParameterizedTest
  @EnumSource
  void several_version_locations_and_a_dependency_between_them(Alembic which) {
    History history = read("locations", which);

    assertThat(history.layout().versionLocations())
        .containsExactly(
            folder("locations").resolve("core/versions"),
            folder("locations").resolve("plugin/versions"));
    assertThat(history.revision("p001").dependsOn()).containsExactly("c001");
    assertThat(history.revision("p001").branchLabels()).containsExactly("plugin");
    assertThat(ids(history.path("p001"))).containsExactly("c001", "p001");
  }

  @ParameterizedTest
  @EnumSource
  void the_settings_for_new_files(Alembic which) {
    History.Layout layout = read("template", which).layout();

    assertThat(layout.fileTemplate()).isEqualTo("%(year)d_%(month).2d_%(day).2d_%(slug)s");
    assertThat(layout.truncateSlugLength()).isEqualTo(25);
    assertThat(layout.timezone()).isEqualTo("Europe/Berlin");
    assertThat(layout.outputEncoding()).isEqualTo("latin-1");
    assertThat(layout.template()).isNull();
  }

  @Test
  void folders_below_a_version_location() {
    History history = read("recursive", Alembic.NEW);

    assertThat(history.layout().recursive()).isTrue();
    assertThat(ids(history.revisions())).containsExactly("aaaa", "bbbb");
  }

  @Test
  void a_configuration_in_pyproject() {
    History history = read("pyproject", Alembic.NEW);

    assertThat(history.configFile()).isEqualTo(folder("pyproject").resolve("pyproject.toml"));
    assertThat(history.layout().fileTemplate()).isEqualTo("%(slug)s");
    assertThat(failure(() -> read("pyproject", Alembic.FLOOR)))
        .hasMessage("Alembic 1.8.1 cannot read pyproject.toml, 1.16 can");
  }

  @Test
  void a_section_with_another_name() {
    AlembicConfig named = config("sections", Alembic.NEW);
    assertThat(failure(() -> read("sections", Alembic.NEW)))
        .hasMessageEndingWith("alembic.ini has no section [alembic]");

    var core = new AlembicConfig(named.ini(), "core", named.python());
    try (AlembicRunner runner = AlembicRunner.offline(core)) {
      assertThat(runner.history().heads()).containsExactly("aaaa");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_folder_of_revisions_called_alembic_does_not_hide_the_real_one(Alembic which) {
    assertThat(read("shadow", which).heads()).containsExactly("aaaa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cycle          | FLOOR | CYCLE              | migrations/versions/a.py  | 6 | the revisions form a cycle: aaaa -> cccc -> bbbb -> aaaa
          missing_parent | FLOOR | MISSING_PARENT     | migrations/versions/b.py  | 6 | revision bbbb names down_revision gone, which no file defines
          import_error   | NEW | IMPORT             | migrations/versions/a.py  | 4 | No module named 'nowhere_to_be_found'
          no_revision    | NEW | REVISION_FILE      | migrations/versions/readme_first.py | 0 | Could not determine revision id from filename readme_first.py.
          no_location    | NEW | CONFIG             | alembic.ini               | 0 | No 'script_location' key found in configuration.
          sqlite         | FLOOR | DIALECT            | alembic.ini               | 0 | sqlalchemy.url names sqlite, which is not PostgreSQL
          """)
  void a_history_that_cannot_be_read(
      String name, Alembic which, Kind kind, Path file, int line, String message) {
    PgwrightException failure = failure(() -> read(name, which));

    assertThat(failure).hasMessageStartingWith(message);
    assertThat(error(failure).kind()).isEqualTo(kind);
    assertThat(failure.file()).isEqualTo(folder(name).resolve(file));
    assertThat(failure.line()).isEqualTo(line);
    assertThat(failure.hint()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void a_syntax_error_has_its_line(Alembic which) {
    PgwrightException failure = failure(() -> read("syntax_error", which));

    assertThat(error(failure).kind()).isEqualTo(Kind.SYNTAX);
    assertThat(failure).hasMessageStartingWith("SyntaxError: ");
    assertThat(failure.line()).isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource
  void an_id_in_two_files_names_both(Alembic which) {
    PgwrightException failure = failure(() -> read("duplicate", which));

    assertThat(error(failure).kind()).isEqualTo(Kind.DUPLICATE_REVISION);
    assertThat(failure).hasMessageContainingAll("revision bbbb", "/b.py", "/b2.py");
    assertThat(failure.line()).isEqualTo(5);
  }

  @Test
  void a_missing_module_names_the_python_that_lacks_it() {
    PgwrightException failure = failure(() -> read("import_error", Alembic.NEW));

    assertThat(failure).hasMessageContaining(TestEnv.python(Alembic.NEW).toString());
    assertThat(Objects.requireNonNull(failure.hint())).contains("Install nowhere_to_be_found");
  }

  @ParameterizedTest
  @EnumSource
  void sql_for_a_range_needs_no_server(Alembic which) {
    try (AlembicRunner runner = AlembicRunner.offline(config("single", which))) {
      assertThat(runner.sql("0001:head", false))
          .contains("ALTER TABLE notes ADD COLUMN author text;")
          .containsSubsequence("COMMIT;", "CREATE INDEX CONCURRENTLY", "BEGIN;")
          .doesNotContain("CREATE TABLE notes");
      assertThat(runner.sql("0002:base", true))
          .containsSubsequence("DROP COLUMN author", "DROP TABLE notes");
      assertThat(error(failure(() -> runner.sql("head", true))).kind())
          .isEqualTo(Kind.UNKNOWN_REVISION);
      assertThat(error(failure(runner::probe)).kind()).isEqualTo(Kind.NETWORK);
    }
  }
}
