package dev.pgwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.agent.tools.Tools;
import dev.pgwright.config.Config;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.TestEnv;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The protocol's own client for Python.
@Tag("pg")
class PythonClientTest {

  @TempDir private Path folder;

  @Test
  void it_plans_and_writes_over_standard_streams() throws Exception {
    Files.createDirectories(folder.resolve("db"));
    Files.writeString(folder.resolve("db/V1__start.sql"), "create table a (id int primary key);\n");
    Files.writeString(folder.resolve("pgwright.toml"), "[paths]\nallowed = [\"db/**\"]\n");
    JsonNode seen =
        run(
            Pgwright.command("mcp"),
            """
            [{"tool": "plan_migration", "arguments": {"from": "flyway:db", "message": "add names",
              "target_ddl": "create table a (id int primary key, name text);"}},
             {"tool": "write_migration", "arguments": {"plan_id": "$migration-1"}}]
            """);
    assertThat(seen.at("/results/1/structuredContent/written").toString())
        .as(seen.toString())
        .contains("add_names");
    assertThat(seen.path("asked").toString()).contains("add names");
    assertThat(seen.path("progress")).isNotEmpty();
    assertThat(seen.path("protocol").asText()).isEqualTo("2025-11-25");
  }

  /// What the README tells of it.
  @Test
  @Tag("matrix")
  void it_does_the_task_of_the_first_example() throws Exception {
    Pgwright.copy(Path.of("examples/feedback"), folder.resolve("feedback"));
    JsonNode seen =
        run(
            Pgwright.in(folder.resolve("feedback")).with(TestEnv.Alembic.NEW),
            Pgwright.command("mcp"),
            """
            [{"tool": "migration_history", "arguments": {}},
             {"tool": "plan_migration", "arguments": {"from": "alembic:backend/alembic.ini",
               "to": "sql:docs/database/wanted.sql", "message": "add user feedback"}},
             {"tool": "write_migration", "arguments": {"plan_id": "$migration-1"}}]
            """);
    assertThat(seen.at("/results/0/structuredContent/total").asInt()).isEqualTo(16);
    assertThat(seen.at("/results/1/structuredContent/revisions")).hasSize(11);
    assertThat(seen.at("/results/2/structuredContent/written")).hasSize(11);
    assertThat(seen.at("/results/2/structuredContent/status").asText())
        .isEqualTo("DONE_WITH_CONCERNS");
    assertThat(seen.path("asked")).hasSize(1);
  }

  @Test
  void it_calls_tools_over_http() throws Exception {
    var place =
        new Workplace(
            folder,
            new LinkedHashMap<>(),
            Config.find(folder),
            Optional.empty(),
            Clock.systemUTC(),
            _ -> {
              throw new IllegalStateException("no jobs here");
            });
    var door = Door.of("127.0.0.1", 0, Optional.empty());
    HttpTransport server =
        new Serving(place, Tools.of(false), "test").open(door, new PrintWriter(new StringWriter()));
    try {
      JsonNode seen =
          run(
              List.of(server.url()),
              """
              [{"tool": "tasks", "arguments": {"action": "create", "subject": "inspect"}},
               {"tool": "tasks", "arguments": {"nonsense": 1}}]
              """);
      assertThat(seen.path("server").asText()).isEqualTo("pgwright");
      assertThat(seen.at("/results/0/structuredContent").toString())
          .as(seen.toString())
          .contains("inspect");
      assertThat(seen.at("/results/1/isError").asBoolean()).isTrue();
      assertThat(seen.path("prompts")).hasSize(4);
      assertThat(seen.path("resources")).hasSize(3);
    } finally {
      server.close();
    }
  }

  private JsonNode run(List<String> target, String steps) throws Exception {
    return run(Pgwright.in(folder), target, steps);
  }

  private JsonNode run(Pgwright place, List<String> target, String steps) throws Exception {
    var command = new ArrayList<String>();
    command.add(TestEnv.mcpPython().toString());
    command.add(Path.of("src/test/env/mcp-client.py").toAbsolutePath().toString());
    command.addAll(target);
    Path input = Files.writeString(folder.resolve("steps.json"), steps);
    Path errors = folder.resolve("errors.txt");
    Process process =
        place.process(command).redirectInput(input.toFile()).redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return Client.MAPPER.readTree(out);
  }
}
