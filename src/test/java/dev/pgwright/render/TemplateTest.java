package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `script.py.mako` against the real Mako, and everything against black.
class TemplateTest {

  private static final Path TEMPLATES = Path.of("src", "test", "resources", "render", "templates");

  @TempDir private Path folder;

  private static List<RenderedFile> render(String template) {
    Rendering rendering =
        Alembic.render(Plans.feedback(), Plans.target(TransactionMode.SINGLE, null, template));
    assertThat(rendering.notes()).isEmpty();
    return rendering.files();
  }

  @Tag("alembic")
  @ParameterizedTest
  @ValueSource(strings = {"alembic-1.8.mako", "alembic-1.18.mako", "team.mako"})
  void is_filled_in_as_mako_does(String name) throws IOException {
    Path template = TEMPLATES.resolve(name).toAbsolutePath();
    List<RenderedFile> files = render(Files.readString(template));
    String parent = Project.BASE;
    for (RenderedFile file : files) {
      assertThat(file.text()).isEqualTo(mako(template, file, parent));
      parent = file.revision();
    }
  }

  /// The file as Mako makes it of the parts that are found in ours.
  private static String mako(Path template, RenderedFile file, String parent) throws IOException {
    var values = new LinkedHashMap<String, Object>();
    String text = file.text();
    values.put("template", template.toString());
    values.put("parents", List.of(parent));
    values.put("message", text.substring(3, text.indexOf("\n\nRevision ID")));
    values.put("up_revision", file.revision());
    values.put("create_date", Plans.DATE.toString());
    boolean postgresql = text.contains("from sqlalchemy.dialects import postgresql");
    values.put("imports", postgresql ? "from sqlalchemy.dialects import postgresql" : "");
    values.put("upgrades", body(text, "def upgrade"));
    values.put("downgrades", body(text, "def downgrade"));
    Process process =
        new ProcessBuilder(
                TestEnv.python(TestEnv.Alembic.NEW).toString(),
                "src/test/resources/render/python/templates.py")
            .redirectErrorStream(true)
            .start();
    try (var in = process.getOutputStream()) {
      new JsonMapper().writeValue(in, values);
    }
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// The statements of a function, without the lines that its template has.
  private static String body(String text, String function) {
    int start = text.indexOf('\n', text.indexOf(function)) + 1;
    int end = text.indexOf("\n\n\n", start);
    String body = text.substring(start, end < 0 ? text.length() - 1 : end);
    return body.replaceFirst("^    \"\"\"\\w+ schema.\"\"\"\n", "")
        .replaceFirst("^    # zero-downtime.*\n.*\n", "")
        .strip();
  }

  @Tag("alembic")
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXTERNAL")
  void is_what_black_would_make_of_it(TransactionMode mode) throws IOException {
    for (String template : List.of("", "alembic-1.8.mako", "alembic-1.18.mako", "team.mako")) {
      Path sub = Files.createDirectories(folder.resolve(template + "x"));
      String text = template.isEmpty() ? null : Files.readString(TEMPLATES.resolve(template));
      var target = Plans.target(mode, null, text);
      for (var plan : List.of(Plans.feedback(), Plans.nasty())) {
        for (RenderedFile file : Alembic.render(plan, target).files()) {
          Files.writeString(sub.resolve(file.name()), file.text());
        }
      }
    }
    Process process =
        new ProcessBuilder(
                TestEnv.python(TestEnv.Alembic.NEW).toString(),
                "-m",
                "black",
                "-q",
                "--diff",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).isEmpty();
  }

  @Test
  void what_is_not_understood_is_said() {
    String template = "<%! import os %>\n\"\"\"${message}\"\"\"\n";
    var target = Plans.target(TransactionMode.SINGLE, null, template);
    Rendering rendering = Alembic.render(Plans.feedback(), target);
    assertThat(rendering.notes())
        .containsExactly(
            "The project's script.py.mako is not followed (line 1: <%! import os %>); the new"
                + " revisions have the form of Alembic's own template.");
    Golden.check("alembic-single", rendering.files());
  }

  @Test
  void a_template_for_several_databases_is_refused() {
    String template = "% for engine_name in db_names.split(','):\n";
    var target = Plans.target(TransactionMode.SINGLE, null, template);
    assertThatThrownBy(() -> Alembic.render(Plans.feedback(), target))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining("several databases");
  }
}
