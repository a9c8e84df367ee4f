package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.VectorData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command lines of `docs/vector.md`.
class VectorPageTest {

  private static final String URL = "postgresql://localhost/docs";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Tag("pg")
  @Test
  void every_command_of_the_page_runs(@TempDir Path folder) throws IOException, SQLException {
    List<String> lines =
        Files.readAllLines(Path.of("docs/vector.md")).stream()
            .filter(line -> line.startsWith("pgwright vector "))
            .toList();
    assertThat(lines).hasSizeGreaterThan(3);
    Run.Place place =
        Run.place().in(folder).with("PGWRIGHT_PG_HOME", TestEnv.pg(18).home().toString());
    try (ScratchDatabase database = SharedSandbox.withVector().create("vector page")) {
      try (Connection connection = database.connect()) {
        VectorData.medium(16, 1).load(connection, "chunks", 1_100);
      }
      for (String line : lines) {
        String[] words = words(line.replace(URL, database.libpqUrl()));
        Run run = place.run(words);
        assertThat(run.exit()).as(line + "\n" + run.err()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
      }
    }
  }

  private static String[] words(String line) {
    var words = new ArrayList<String>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words.subList(1, words.size()).toArray(String[]::new);
  }
}
