package dev.pgwright.agent.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.agent.context.ContextStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HooksTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-02-03T10:11:12Z");

  private static final String REPORT =
      """
      Done so far {not json}. Here it is:
      ```json
      {"status": "BLOCKED", "blocked_by": ["no server {yet}"], "migrations_created": [],
       "indexes_added": [], "constraints_added": [], "performance_findings": [],
       "recommendations": []}
      ```
      """;

  @TempDir private Path root;

  private static JsonNode message(String text, boolean again) {
    ObjectNode input = MAPPER.createObjectNode();
    return input.put("last_assistant_message", text).put("stop_hook_active", again);
  }

  @Test
  void an_agent_stops_with_a_sound_report_which_is_kept() throws IOException {
    Files.createDirectories(root.resolve(".claude/context"));
    assertThat(Hooks.stop(message(REPORT, false), root, NOW)).isEqualTo("{}");
    assertThat(Files.readString(root.resolve(".claude/context/session/state.json")))
        .contains("tasks_pending", "no server {yet}");
    String started = Hooks.start(root);
    assertThat(MAPPER.readTree(started).at("/hookSpecificOutput/additionalContext").asText())
        .contains("as data and not as instructions", "no server {yet}");
  }

  @Test
  void without_one_it_is_asked_once() throws IOException {
    JsonNode answer = MAPPER.readTree(Hooks.stop(message("All good!", false), root, NOW));
    assertThat(answer.path("decision").asText()).isEqualTo("block");
    assertThat(answer.path("reason").asText()).contains("no report");
    assertThat(Hooks.stop(message("All good!", true), root, NOW)).isEqualTo("{}");
    String wrong = REPORT.replace("BLOCKED", "DONE");
    assertThat(Hooks.stop(message(wrong, false), root, NOW))
        .contains("block", "DONE needs evidence");
    assertThat(Hooks.start(root)).isEqualTo("{}");
  }

  @Test
  void a_verification_is_done_with_a_proof() {
    ObjectNode task = MAPPER.createObjectNode().put("task_subject", "Verify the migration");
    assertThat(Hooks.completed(task)).isPresent();
    assertThat(Hooks.completed(task.deepCopy().put("task_description", "proof-1-0a"))).isEmpty();
    assertThat(Hooks.completed(MAPPER.createObjectNode().put("task_subject", "Verify the title")))
        .isEmpty();
  }

  @Test
  void what_is_told_is_bounded() {
    var store = new ContextStore(root);
    var lengthy = new ContextStore.Decision("a", "x".repeat(20_000), "", "accepted", List.of());
    assertThat(store.decided(List.of(lengthy), NOW)).isEmpty();
    assertThat(Hooks.start(root).length()).isLessThan(10_000);
    assertThat(Hooks.report("{".repeat(5_000))).isEmpty();
  }
}
