package dev.pgwright.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {

  private static final Pattern ROW = Pattern.compile("\\| (`[A-Z]+` \\| \\d+) \\|.*");

  @Test
  void lists_every_code_with_its_exit_code() throws IOException {
    List<String> expected =
        Stream.of(Code.values()).map(it -> "`" + it + "` | " + it.exit()).toList();

    List<String> listed =
        Files.readAllLines(Path.of("docs/errors.md")).stream()
            .map(ROW::matcher)
            .filter(it -> it.matches())
            .map(it -> it.group(1))
            .toList();

    assertThat(listed).isEqualTo(expected);
  }
}
