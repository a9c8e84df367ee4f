package dev.pgwright.agent.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.agent.tools.Tools;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Rules;
import dev.pgwright.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginTest {

  private static final Path PLUGIN = Path.of("plugin");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// What Claude Code heeds in an agent of a plugin; everything else is ignored without a word.
  private static final List<String> HEEDED =
      List.of(
          "name",
          "description",
          "model",
          "effort",
          "maxTurns",
          "tools",
          "disallowedTools",
          "skills",
          "memory",
          "background",
          "isolation",
          "color");

  @TempDir private Path folder;

  private static JsonNode json(String file) throws IOException {
    return MAPPER.readTree(Files.readString(PLUGIN.resolve(file)));
  }

  private static Map<String, String> frontmatter() throws IOException {
    String text = Files.readString(PLUGIN.resolve("agents/database-engineer.md"));
    var found = new LinkedHashMap<String, String>();
    for (String line : text.split("---\n", 3)[1].split("\n", -1)) {
      if (!line.isBlank()) {
        String[] parts = line.split(": ", 2);
        found.put(parts[0], parts[1]);
      }
    }
    return found;
  }

  @Test
  void the_agent_has_what_is_heeded_and_every_tool_of_ours_by_its_scoped_name() throws IOException {
    Map<String, String> front = frontmatter();
    assertThat(HEEDED).containsAll(front.keySet());
    var ours = new ArrayList<String>();
    Tools.of(false).list().forEach(it -> ours.add("mcp__plugin_pgwright_db__" + it.info().name()));
    List<String> named = List.of(front.getOrDefault("tools", "").split(", ", -1));
    assertThat(named.stream().filter(it -> it.startsWith("mcp__plugin_")))
        .containsExactlyElementsOf(ours);
    assertThat(named).doesNotContain("TeamCreate").doesNotHaveDuplicates();
  }

  @Test
  void a_hook_that_fails_blocks_only_what_the_guard_judges() throws IOException {
    JsonNode hooks = json("hooks/hooks.json").path("hooks");
    for (Map.Entry<String, JsonNode> event : hooks.properties()) {
      for (JsonNode group : event.getValue()) {
        for (JsonNode hook : group.path("hooks")) {
          assertThat(hook.path("type").asText()).isEqualTo("command");
          assertThat(hook.path("command").asText()).isEqualTo("${CLAUDE_PLUGIN_ROOT}/bin/pgwright");
          assertThat(hook.path("timeout").asInt()).isBetween(5, 30);
          assertThat(hook.path("onFailure").asText().equals("block"))
              .isEqualTo(event.getKey().equals("PreToolUse"));
        }
      }
    }
    assertThat(hooks.at("/SubagentStop/0/matcher").asText())
        .isEqualTo("^pgwright:database-engineer$");
    assertThat(json(".mcp.json").at("/mcpServers/db/args/0").asText()).isEqualTo("mcp");
    assertThat(
            json(".claude-plugin/plugin.json").at("/userConfig/database_url/sensitive").asBoolean())
        .isTrue();
    assertThat(Files.readString(PLUGIN.resolve("README.md")).split("\\s+", -1))
        .hasSizeGreaterThan(40);
  }

  @Test
  void the_skill_has_every_rule() throws IOException {
    var text =
        new StringBuilder(
            """
            ---
            name: migration-rules
            description: Every rule that review_migration of pgwright knows, by family. Use it when writing or reviewing a PostgreSQL migration.
            ---

            # Rules for migrations

            Read `pgwright://rules/{id}`, or run `pgwright rules show ID`, for the reason and the safe form.
            """);
    for (Map.Entry<String, List<dev.pgwright.rules.Rule>> family : Rules.byFamily().entrySet()) {
      text.append("\n## ").append(family.getKey()).append("\n\n");
      for (var rule : family.getValue()) {
        RuleInfo info = rule.info();
        text.append(
            String.format(
                Locale.ROOT,
                "- `%s` (%s): %s\n",
                info.id(),
                info.severity().name().toLowerCase(Locale.ROOT),
                info.title()));
      }
    }
    Golden.compare(PLUGIN.resolve("skills/migration-rules/SKILL.md"), text.toString());
  }

  @Test
  void the_guides_to_search_and_vectors_are_those_of_the_documents() throws IOException {
    for (String guide : List.of("search.md", "vector.md")) {
      String text = Files.readString(Path.of("docs", guide));
      Golden.compare(
          PLUGIN.resolve("skills/search-and-vectors").resolve(guide),
          text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1"));
    }
  }

  @Test
  void a_missing_program_stops_database_commands_and_nothing_else() throws Exception {
    Path copy = Files.createDirectories(folder.resolve("plugin/bin")).resolve("pgwright");
    Files.copy(
        PLUGIN.resolve("bin/pgwright"), copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(run(copy, "{\"tool_input\":{\"command\":\"ls\"}}", "guard")).isEqualTo("0 {}\n");
    assertThat(run(copy, "{\"tool_input\":{\"command\":\"psql -c x\"}}", "guard")).startsWith("2 ");
    assertThat(run(copy, "{}", "hook", "subagent-stop")).isEqualTo("0 {}\n");
    assertThat(run(copy, "{}", "--start-check")).contains("systemMessage", "PGWRIGHT_COMMAND");
    assertThat(run(copy, "", "mcp")).startsWith("3 ");
  }

  private static String run(Path script, String input, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("/bin/bash", script.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().remove("PGWRIGHT_COMMAND");
    Process process = builder.start();
    try (var to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // it need not read what it has no use for
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + out;
  }
}
