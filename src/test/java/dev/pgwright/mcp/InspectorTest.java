package dev.pgwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.TestEnv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The protocol's own inspector, which judges schemas by what clients are known to refuse.
class InspectorTest {

  @TempDir private Path folder;

  @Test
  void it_has_nothing_against_the_tools() throws Exception {
    Path modules = TestEnv.mcpClients().resolve("node_modules");
    var command =
        new ArrayList<>(
            List.of(
                modules.resolve("node/bin/node").toString(),
                modules.resolve(".bin/mcp-inspector").toString(),
                "--cli"));
    command.addAll(Pgwright.command("mcp"));
    command.addAll(List.of("--connect-timeout", "300000", "--method", "tools/list", "--strict"));
    Process process = Pgwright.in(folder).process(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).contains("review_migration").doesNotContain("Suggestion:");
  }
}
