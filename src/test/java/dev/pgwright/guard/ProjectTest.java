package dev.pgwright.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.config.Config;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Commands and tools whose verdict depends on the files of a project: those under
/// `src/test/resources/guard/project`.
class ProjectTest {

  private static final Path RESOURCES = Path.of("src/test/resources/guard");

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Path project = RESOURCES.resolve("project");
    try (Stream<Path> files = Files.walk(project)) {
      for (Path each : files.toList()) {
        Path copy = folder.resolve(project.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
    }
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("d.sql.gz")))) {
      Files.copy(folder.resolve("d.sql"), out);
    }
  }

  @TestFactory
  Stream<DynamicTest> commands_are_judged_with_the_files_they_name() {
    return Stream.of("deny", "ask", "allow")
        .map(
            verdict ->
                dynamicTest(verdict, () -> assertThat(wrong(verdict)).as(verdict).isEmpty()));
  }

  private List<String> wrong(String verdict) throws IOException {
    var wrong = new ArrayList<String>();
    for (String command : CorpusTest.commands("project-" + verdict)) {
      check(verdict, Request.command(command, folder), command, wrong);
    }
    return wrong;
  }

  @Test
  void tools_are_judged_as_they_deserve() throws IOException, HookInput.Unreadable {
    var wrong = new ArrayList<String>();
    for (String line : Files.readAllLines(RESOURCES.resolve("tools.txt"))) {
      int blank = line.indexOf(' ');
      byte[] json = line.substring(blank + 1).getBytes(StandardCharsets.UTF_8);
      Request request = HookInput.read(new ByteArrayInputStream(json), folder);
      check(line.substring(0, blank), request, line, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private void check(String verdict, Request request, String shown, List<String> wrong) {
    var guard =
        new Guard(new Settings(Config::defaults, new LinkedHashMap<>(), folder.resolve("state")));
    Judgement judgement = guard.judge(request);
    if (!judgement.verdict().label().equals(verdict)) {
      wrong.add(judgement.verdict().label() + " " + judgement.rule() + ": " + shown);
    }
  }
}
