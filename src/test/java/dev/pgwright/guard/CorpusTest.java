package dev.pgwright.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Commands by the verdict that they deserve where nothing is disposable: the files under
/// `src/test/resources/guard`, a command to a line, with ⏎ for a newline.
class CorpusTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> commands_are_judged_as_they_deserve() {
    return Stream.of("deny", "ask", "allow")
        .map(
            verdict ->
                dynamicTest(verdict, () -> assertThat(wrong(verdict)).as(verdict).isEmpty()));
  }

  private List<String> wrong(String verdict) throws IOException {
    var guard =
        new Guard(new Settings(Config::defaults, new LinkedHashMap<>(), folder.resolve("state")));
    var wrong = new ArrayList<String>();
    for (String command : commands(verdict)) {
      Judgement judgement = guard.judge(Request.command(command, folder));
      if (!judgement.verdict().label().equals(verdict)) {
        wrong.add(
            judgement.verdict().label()
                + " "
                + judgement.rule()
                + ": "
                + command
                + "   "
                + judgement.reason());
      }
    }
    return wrong;
  }

  static List<String> commands(String verdict) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/guard/" + verdict + ".txt")).stream()
        .filter(it -> !it.isBlank())
        .map(it -> it.replace('⏎', '\n').replace('␍', '\r'))
        .toList();
  }
}
