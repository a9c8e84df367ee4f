package dev.pgwright.agent.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.agent.plugin.PluginInstall.Action;
import dev.pgwright.agent.plugin.PluginInstall.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginInstallTest {

  private static final String AGENT = ".claude/skills/pgwright/agents/database-engineer.md";

  @TempDir private Path folder;

  @Test
  void the_list_of_files_is_the_folder() throws Exception {
    try (Stream<Path> all = Files.walk(Path.of("plugin"))) {
      List<String> there =
          all.filter(Files::isRegularFile)
              .map(it -> Path.of("plugin").relativize(it).toString().replace('\\', '/'))
              .sorted()
              .toList();
      assertThat(PluginInstall.FILES).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void a_second_run_changes_nothing_and_what_is_installed_is_sound() {
    assertThat(actions(PluginInstall.run(folder, false, false))).containsOnly(Action.WRITE);
    assertThat(folder.resolve(".claude")).doesNotExist();
    assertThat(actions(PluginInstall.run(folder, true, false))).containsOnly(Action.WRITE);
    assertThat(actions(PluginInstall.run(folder, true, false))).containsOnly(Action.SAME);
    assertThat(folder.resolve(".claude/skills/pgwright/bin/pgwright")).isExecutable();
    assertThat(PluginLint.of(folder.resolve(PluginInstall.FOLDER))).isEmpty();
  }

  @Test
  void what_somebody_has_changed_stays_and_what_we_wrote_is_brought_up_to_date() throws Exception {
    PluginInstall.run(folder, true, false);
    Path agent = folder.resolve(AGENT);
    String ours = Files.readString(agent);
    Files.writeString(agent, ours + "\nmore\n");
    assertThat(PluginInstall.run(folder, true, false)).contains(new Step(AGENT, Action.KEEP));
    assertThat(Files.readString(agent)).endsWith("more\n");
    assertThat(PluginInstall.run(folder, true, true)).contains(new Step(AGENT, Action.REPLACE));
    assertThat(Files.readString(agent)).isEqualTo(ours);

    var mapper = new ObjectMapper();
    Path note = folder.resolve(".claude/skills/pgwright/installed.json");
    String old = "an earlier version\n";
    Files.writeString(agent, old);
    var noted = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(note.toFile());
    noted.put(
        "agents/database-engineer.md",
        java.util.HexFormat.of()
            .formatHex(
                java.security.MessageDigest.getInstance("SHA-256")
                    .digest(old.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    Files.writeString(note, noted.toString());
    assertThat(PluginInstall.run(folder, true, false)).contains(new Step(AGENT, Action.UPDATE));
    assertThat(Files.readString(agent)).isEqualTo(ours);
  }

  @Test
  void a_broken_note_is_told_and_nothing_is_written() throws Exception {
    PluginInstall.run(folder, true, false);
    Path note = folder.resolve(".claude/skills/pgwright/installed.json");
    Files.writeString(note, "{broken");
    assertThatThrownBy(() -> PluginInstall.run(folder, true, true))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining("no JSON object");
    assertThat(Files.readString(note)).isEqualTo("{broken");
  }

  private static List<Action> actions(List<Step> steps) {
    return steps.stream().map(Step::action).toList();
  }
}
