package dev.pgwright.alembic.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.AlembicRunner;
import dev.pgwright.alembic.History;
import dev.pgwright.alembic.Revision;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.TestEnv.Alembic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Histories as reading sees them, beside what the real Alembic says.
class StaticHistoryTest {

  private static final Path PROJECTS = Path.of("src/test/resources/alembic").toAbsolutePath();

  @TempDir private Path folder;

  private static History real(Path project) {
    var config =
        new AlembicConfig(AlembicConfig.locate(project), "alembic", TestEnv.python(Alembic.NEW));
    try (AlembicRunner runner = AlembicRunner.offline(config)) {
      return runner.history();
    }
  }

  private static void same(Path project) {
    History real = real(project);
    StaticHistory read = StaticHistory.read(project, "alembic");

    assertThat(read.heads()).isEqualTo(real.heads());
    assertThat(read.bases()).isEqualTo(real.bases());
    assertThat(read.scriptLocation()).isEqualTo(real.scriptLocation());
    assertThat(read.versionLocations()).isEqualTo(real.layout().versionLocations());
    assertThat(read.recursive()).isEqualTo(real.layout().recursive());
    assertThat(read.revisions())
        .extracting(StaticRevision::id)
        .containsExactlyElementsOf(real.revisions().stream().map(Revision::id).toList());
    for (Revision revision : real.revisions()) {
      StaticRevision ours = read.revision(revision.id());
      assertThat(ours.downRevisions()).isEqualTo(revision.downRevisions());
      assertThat(ours.path()).isEqualTo(revision.path());
      assertThat(ours.doc()).isEqualTo(revision.doc());
      assertThat(ours.branchLabels()).containsExactlyInAnyOrderElementsOf(revision.branchLabels());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "single",
        "merge",
        "locations",
        "recursive",
        "pyproject",
        "two_heads",
        "template",
        "reading",
        "shadow",
        "percent",
        "../../../../examples/feedback/backend"
      })
  void projects_are_read_as_alembic_reads_them(String name) {
    same(PROJECTS.resolve(name).normalize());
  }

  @Test
  void any_graph_is_put_in_alembics_order() throws IOException {
    var random = new Random(3);
    for (int round = 0; round < 6; round++) {
      Path project = folder.resolve("p" + round);
      Path versions = Files.createDirectories(project.resolve("m/versions"));
      Files.writeString(project.resolve("alembic.ini"), "[alembic]\nscript_location = m\n");
      Files.writeString(project.resolve("m/env.py"), "");
      for (int i = 0; i < 14; i++) {
        String id = "r" + (char) ('a' + random.nextInt(26)) + i;
        List<String> before = ids(versions);
        List<String> parents = some(before, random, 8);
        List<String> needs = some(before, random, 3);
        needs.removeAll(parents);
        while (needs.size() > 1) {
          // Alembic keeps several in a set, in no order.
          needs.removeLast();
        }
        Files.writeString(
            versions.resolve(id + ".py"),
            "revision = '"
                + id
                + "'\ndown_revision = "
                + tuple(parents)
                + "\ndepends_on = "
                + tuple(needs)
                + "\ndef upgrade():\n    pass\ndef downgrade():\n    pass\n");
      }
      same(project);
    }
  }

  private static List<String> ids(Path versions) throws IOException {
    try (var files = Files.list(versions)) {
      return files
          .map(it -> it.getFileName().toString().replace(".py", ""))
          .sorted(java.util.Comparator.comparingInt(it -> Integer.parseInt(it.substring(2))))
          .toList();
    }
  }

  private static List<String> some(List<String> ids, Random random, int of) {
    var chosen = new ArrayList<String>();
    if (!ids.isEmpty() && random.nextInt(10) < of) {
      chosen.add(ids.get(Math.max(0, ids.size() - 1 - random.nextInt(4))));
      if (random.nextInt(5) == 0 && !chosen.contains(ids.getFirst())) {
        chosen.add(ids.get(random.nextInt(ids.size())));
      }
    }
    return new ArrayList<>(chosen.stream().distinct().toList());
  }

  private static String tuple(List<String> ids) {
    return ids.isEmpty()
        ? "None"
        : ids.stream().map(it -> "'" + it + "',").reduce("(", String::concat) + ")";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cycle          | migrations/versions/a.py  | 6 | the revisions form a cycle: aaaa -> cccc -> bbbb -> aaaa
          missing_parent | migrations/versions/b.py  | 6 | revision bbbb names down_revision gone, which no file defines
          no_revision    | migrations/versions/readme_first.py | 0 | Could not determine revision id from filename readme_first.py.
          no_location    | alembic.ini               | 0 | No 'script_location' key found in configuration.
          duplicate      | migrations/versions/b2.py | 5 | revision bbbb is defined twice
          syntax_error   | migrations/versions/a.py  | 9 | this is not Python
          """)
  void what_alembic_cannot_load_is_refused_at_the_same_place(
      String name, Path file, int line, String message) {
    var failure =
        catchThrowableOfType(
            PgwrightException.class, () -> StaticHistory.read(PROJECTS.resolve(name), "alembic"));

    assertThat(failure).hasMessageStartingWith(message);
    assertThat(failure.file()).isEqualTo(PROJECTS.resolve(name).resolve(file));
    assertThat(failure.line()).isEqualTo(line);
  }

  @Test
  void a_project_that_cannot_be_imported_is_read() {
    StaticHistory history = StaticHistory.read(PROJECTS.resolve("import_error"), "alembic");

    assertThat(history.revisions()).isNotEmpty();
  }
}
