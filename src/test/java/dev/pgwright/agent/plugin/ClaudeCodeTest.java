package dev.pgwright.agent.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.TestEnv;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The real client with our plugin, against a model on this machine that does what a script says.
///
/// `./dev claude-code` fetches the client and runs this.
@EnabledIfSystemProperty(named = "claude.code", matches = ".+")
@Timeout(600)
class ClaudeCodeTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String REPORT =
      """
      {"status": "DONE_WITH_CONCERNS", "migrations_created": [], "indexes_added": [],
       "constraints_added": [], "performance_findings": [],
       "recommendations": ["build the index CONCURRENTLY, outside a transaction"],
       "concerns": ["writes wait while the index is built"],
       "evidence": [{"command": "review_migration", "exit_code": 0,
         "output_summary": "index-not-concurrent"}]}""";

  @TempDir private Path folder;

  @Test
  void it_is_denied_a_drop_and_its_engineer_reviews_and_reports() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(project.resolve(".claude/context/session"));
    PluginInstall.run(project, true, false);
    Path log = folder.resolve("requests.jsonl");
    Process api =
        new ProcessBuilder(
                TestEnv.node().toString(),
                Path.of("src/test/env/messages-api.mjs").toAbsolutePath().toString(),
                script().toString(),
                log.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(new InputStreamReader(api.getInputStream(), StandardCharsets.UTF_8))) {
      List<JsonNode> events = client(project, out.readLine());
      String said = events.toString();
      assertThat(said).contains("pgwright:database-engineer", "\"plugin:pgwright:db\"");
      assertThat(said).contains("PreToolUse:Bash hook error: pgwright guard: drop-table");
      assertThat(said).contains("index-not-concurrent").contains("\\\"accepted\\\":true");
      assertThat(Files.readString(log)).contains("mcp__plugin_pgwright_db__write_migration");
      String state = Files.readString(project.resolve(".claude/context/session/state.json"));
      assertThat(state).contains("database-engineer", "DONE_WITH_CONCERNS");
    } finally {
      api.getOutputStream().close();
      api.waitFor();
    }
  }

  private Path script() throws Exception {
    var script = MAPPER.createObjectNode();
    JsonNode report = MAPPER.readTree(REPORT);
    var engineer = script.putArray("You design PostgreSQL schemas");
    engineer.add(
        use("mcp__plugin_pgwright_db__review_migration", "{'sql': 'create index on t (a)'}"));
    engineer.add(use("mcp__plugin_pgwright_db__finish_report", "{'report': " + REPORT + "}"));
    engineer.addArray().addObject().put("type", "text").put("text", report.toString());
    var main = script.putArray("Claude");
    main.add(use("Bash", "{'command': 'psql -c \\'DROP TABLE users\\'', 'description': 'drop'}"));
    main.add(
        use(
            "Agent",
            "{'subagent_type': 'pgwright:database-engineer', 'description': 'review',"
                + " 'prompt': 'review it', 'run_in_background': false}"));
    main.addArray().addObject().put("type", "text").put("text", "done");
    return Files.writeString(folder.resolve("script.json"), script.toString());
  }

  /// A turn with one call, its input as JSON with `'` for `"`.
  private static JsonNode use(String tool, String input) throws Exception {
    String json = input.replace("\\'", "\u0001").replace('\'', '"').replace('\u0001', '\'');
    var turn = MAPPER.createArrayNode();
    turn.addObject().put("type", "tool_use").put("name", tool).set("input", MAPPER.readTree(json));
    return turn;
  }

  private List<JsonNode> client(Path project, String port) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home/.claude"));
    var trust = MAPPER.createObjectNode();
    trust
        .putObject("projects")
        .putObject(project.toRealPath().toString())
        .put("hasTrustDialogAccepted", true);
    Files.writeString(home.resolve(".claude.json"), trust.toString());
    Path program = folder.resolve("pgwright");
    Files.writeString(
        program, "#!/bin/sh\nexec '" + String.join("' '", Pgwright.command()) + "' \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    var builder =
        new ProcessBuilder(
                System.getProperty("claude.code"),
                "-p",
                "begin",
                "--output-format",
                "stream-json",
                "--verbose",
                "--model",
                "claude-sonnet-4-5",
                "--allowedTools",
                "Bash,Agent,mcp__plugin_pgwright_db")
            .directory(project.toFile())
            .redirectInput(
                ProcessBuilder.Redirect.from(Files.createFile(folder.resolve("in")).toFile()))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    var env = builder.environment();
    String cache = env.getOrDefault("PGWRIGHT_CACHE", "");
    env.clear();
    env.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    env.put("HOME", folder.resolve("home").toString());
    env.put("CLAUDE_CONFIG_DIR", home.toString());
    env.put("ANTHROPIC_BASE_URL", "http://127.0.0.1:" + port);
    env.put("ANTHROPIC_API_KEY", "none");
    env.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
    env.put("DISABLE_AUTOUPDATER", "1");
    env.put("MCP_TIMEOUT", "300000");
    env.put("PGWRIGHT_COMMAND", program.toString());
    if (!cache.isEmpty()) {
      env.put("PGWRIGHT_CACHE", cache);
    }
    Process client = builder.start();
    var events = new ArrayList<JsonNode>();
    try (var out =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        events.add(MAPPER.readTree(line));
      }
    }
    assertThat(client.waitFor()).as(events.toString()).isZero();
    return events;
  }
}
