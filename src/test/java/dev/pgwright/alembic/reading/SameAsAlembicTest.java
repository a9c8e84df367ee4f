package dev.pgwright.alembic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.AlembicRunner;
import dev.pgwright.alembic.History;
import dev.pgwright.alembic.Revision;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.TestEnv.Alembic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What reading finds in a revision, beside what the real Alembic prints with `--sql`.
class SameAsAlembicTest {

  private static final Path PROJECTS = Path.of("src/test/resources/alembic").toAbsolutePath();

  @TestFactory
  Stream<DynamicTest> reading_finds_what_alembic_prints() {
    return Stream.of(Alembic.values()).flatMap(it -> tests(it, "reading"));
  }

  @TestFactory
  Stream<DynamicTest> reading_finds_the_names_of_a_convention() {
    return Stream.of(Alembic.values()).flatMap(it -> tests(it, "reading_names"));
  }

  private static Stream<DynamicTest> tests(Alembic which, String project) {
    Path ini = PROJECTS.resolve(project).resolve("alembic.ini");
    var config = new AlembicConfig(ini, "alembic", TestEnv.python(which));
    var tests = new ArrayList<DynamicTest>();
    try (AlembicRunner runner = AlembicRunner.offline(config)) {
      History history = runner.history();
      for (Revision revision : history.revisions()) {
        StaticRevision read = StaticRevision.read(revision.path()).orElseThrow();
        String from = revision.base() ? "" : revision.downRevisions().getFirst() + ":";
        List<String> real = statements(runner.sql(from + revision.id(), false));
        List<String> ours = statements(read.upgrade());
        tests.add(
            DynamicTest.dynamicTest(
                which + " " + revision.id(), () -> assertThat(ours).isEqualTo(real)));
      }
    }
    return tests.stream();
  }

  private static List<String> statements(List<Step> steps) {
    var text = new StringBuilder();
    for (Step step : steps) {
      text.append(
          switch (step) {
            case Step.Run run -> run.sql() + ";\n";
            case Step.Opaque it -> "opaque '" + it + "';\n";
            case Step.Raise it -> "raise '" + it.what() + "';\n";
          });
    }
    return statements(text.toString());
  }

  /// Statements as their tokens, so that quotes and white space do not count.
  private static List<String> statements(String sql) {
    var statements = new ArrayList<String>();
    for (Part part : Script.split(sql)) {
      String text = ((Part.Statement) part).text();
      if (!text.matches("(?s)(BEGIN|COMMIT|.*alembic_version.*|-- Running.*)")) {
        statements.add(
            String.join(
                " ",
                Script.tokens(text).stream()
                    .map(it -> it.value().toLowerCase(Locale.ROOT))
                    .toList()));
      }
    }
    return statements;
  }
}
