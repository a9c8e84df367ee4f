package dev.pgwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.agent.tools.Tools;
import dev.pgwright.config.Config;
import dev.pgwright.testing.TestEnv;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The protocol's own conformance suite, revision 2025-11-25.
@Timeout(600)
class ConformanceTest {

  private static final String REVISION = "2025-11-25";

  /// Scenarios that ask for nothing but what every server has.
  private static final List<String> GENERAL =
      List.of(
          "server-initialize",
          "server-session-lifecycle",
          "logging-set-level",
          "ping",
          "tools-list",
          "resources-list",
          "prompts-list",
          "server-sse-multiple-streams",
          "dns-rebinding-protection");

  @TempDir private Path folder;

  /// The suite's fixtures on our transport: every scenario that the revision requires.
  @Test
  void the_transport_passes_every_scenario() throws Exception {
    HttpTransport server = Fixtures.serve();
    try {
      String out = suite(server, "--requirements", REVISION);
      assertThat(out.lines().filter(it -> it.startsWith("✓")).count()).as(out).isGreaterThan(29);
      assertThat(out.lines().filter(it -> it.startsWith("✗"))).as(out).isEmpty();
    } finally {
      server.close();
    }
  }

  @Test
  void our_own_server_passes_what_needs_no_fixtures() throws Exception {
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
        new Serving(place, Tools.of(true), "test").open(door, new PrintWriter(new StringWriter()));
    try {
      List<String> lines = suite(server, "--requirements", REVISION).lines().toList();
      for (String scenario : GENERAL) {
        assertThat(lines).as(scenario).anyMatch(it -> it.startsWith("✓ " + scenario + ":"));
      }
    } finally {
      server.close();
    }
  }

  private String suite(HttpTransport server, String... options) throws Exception {
    Path modules = TestEnv.mcpClients().resolve("node_modules");
    var command =
        new ArrayList<>(
            List.of(
                modules.resolve("node/bin/node").toString(),
                modules.resolve(".bin/conformance").toString(),
                "server",
                "--url",
                server.url()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
