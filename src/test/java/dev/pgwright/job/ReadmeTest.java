package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command lines of the README, one after the other, as a reader runs them.
@Tag("slow")
@Tag("alembic")
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern COMMAND =
      Pattern.compile("```sh\n\\./pgwright (.*)\n```\n(?:\n```text\n((?s:.*?))```\n)?");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path folder;

  @Test
  void every_command_does_what_it_shows() throws Exception {
    Pgwright.copy(Path.of("examples").toAbsolutePath(), folder.resolve("examples"));
    Files.createDirectory(folder.resolve(".git"));
    String readme = Files.readString(README);
    var commands = COMMAND.matcher(readme);
    var written = new StringBuilder();
    var seen = 0;
    try (ScratchDatabase database = SharedSandbox.get().create("readme")) {
      while (commands.find()) {
        seen++;
        Pgwright.Done done = run(commands.group(1).replace("$DATABASE_URL", database.libpqUrl()));
        assertThat(done.exit()).as(commands.group(1) + done.err()).isIn(0, 1);
        String shown = commands.group(2);
        if (shown != null) {
          if (writing()) {
            String text = "```sh\n./pgwright " + commands.group(1) + "\n```\n\n```text\n";
            commands.appendReplacement(
                written, Matcher.quoteReplacement(text + done.out() + "```\n"));
          } else {
            assertThat(timeless(done.out())).isEqualTo(timeless(shown));
          }
        }
      }
    }
    commands.appendTail(written);
    if (writing()) {
      Files.writeString(README, written.toString());
    }
    assertThat(seen).isGreaterThan(3);
  }

  private Pgwright.Done run(String arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    WORD.matcher(arguments)
        .results()
        .forEach(it -> words.add(it.group(1) == null ? it.group(2) : it.group(1)));
    return Pgwright.in(folder)
        .with(TestEnv.Alembic.NEW)
        .with("SOURCE_DATE_EPOCH", "1795305600")
        .run(words.toArray(String[]::new));
  }

  private static String timeless(String output) {
    return output.replaceAll("[0-9.]+ m?s\\)", "… s)");
  }

  private static boolean writing() {
    return "write".equals(System.getProperty("golden"));
  }
}
