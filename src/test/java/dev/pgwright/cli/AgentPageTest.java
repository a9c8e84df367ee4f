package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of docs/agent.md, in their order in one folder.
class AgentPageTest {

  private static final Pattern FENCE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /// What needs nothing but the folder; the others have tests of their own and are parsed here.
  private static final List<String> ALONE = List.of("tasks", "init", "plugin");

  @TempDir private Path folder;

  @Test
  void each_is_understood_and_what_needs_no_server_does_what_it_says() throws Exception {
    Run.Place place =
        new Run.Place(folder.toRealPath(), new LinkedHashMap<>(), false, Main.services());
    var ran = new ArrayList<String>();
    for (List<String> line : lines()) {
      String[] arguments = line.toArray(String[]::new);
      var root = new RootCommand(place.session(new StringWriter(), new StringWriter()));
      var _ = Program.commandLine(root, Main.services()).parseArgs(arguments);
      if (ALONE.contains(line.getFirst())) {
        Run done = place.run(arguments);
        assertThat(done.exit()).as(line + done.out() + done.err()).isZero();
        ran.add(line.getFirst());
      }
    }
    assertThat(ran).contains("tasks", "init", "plugin");
    assertThat(folder.resolve(".claude/skills/pgwright/agents/database-engineer.md")).exists();
    assertThat(folder.resolve(".pgwright/tasks")).isDirectoryContaining("glob:**.json");
  }

  private static List<List<String>> lines() throws IOException {
    var lines = new ArrayList<List<String>>();
    Matcher fence = FENCE.matcher(Files.readString(Path.of("docs/agent.md")));
    while (fence.find()) {
      for (String line : fence.group(1).split("\n", -1)) {
        int start = line.indexOf("pgwright ");
        if (start >= 0) {
          lines.add(words(line.substring(start + "pgwright ".length())));
        }
      }
    }
    return lines;
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
        .toList();
  }
}
