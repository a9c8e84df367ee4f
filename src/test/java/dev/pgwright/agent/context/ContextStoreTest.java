package dev.pgwright.agent.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextStoreTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-02-03T10:11:12.345Z");

  /// What the protocol says of the state, in our words.
  private static final String STATE =
      """
      {"type": "object", "required": ["$schema", "_meta", "session_id", "current_task"],
       "properties": {
         "$schema": {"const": "context://session/v1"},
         "_meta": {"type": "object", "required": ["position", "token_budget", "auto_load"],
           "properties": {"position": {"enum": ["START", "MIDDLE", "END"]},
             "token_budget": {"type": "integer", "minimum": 0, "maximum": 2000},
             "auto_load": {"enum": ["always", "conditional", "never"]}}},
         "session_id": {"type": "string", "minLength": 1},
         "current_task": {"type": "object",
           "properties": {"description": {"type": "string"},
             "status": {"enum": ["pending", "in_progress", "completed", "blocked"]}}},
         "tasks_completed": {"type": "array"}, "tasks_pending": {"type": "array"}}}
      """;

  @TempDir private Path root;

  private Path state() {
    return root.resolve(".claude/context/session/state.json");
  }

  private Path active() {
    return root.resolve(".claude/context/knowledge/decisions/active.json");
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static ContextStore.Decision decision(String id) {
    return new ContextStore.Decision(
        id, "use password=hunter2 HNSW", "recall", "accepted", List.of("001.py"));
  }

  private static void valid(Path file) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MAPPER.readTree(STATE));
    assertThat(schema.validate(MAPPER.readTree(Files.readString(file)))).isEmpty();
  }

  @Test
  void new_files_have_the_form_of_the_protocol() throws IOException {
    var store = new ContextStore(root);
    assertThat(store.decided(List.of(decision("use-hnsw")), NOW)).isEmpty();
    assertThat(store.ended("DONE", List.of(), NOW)).isEmpty();
    assertThat(store.ended("waits", List.of("no server"), NOW)).isEmpty();
    valid(state());
    JsonNode state = MAPPER.readTree(Files.readString(state()));
    assertThat(state.at("/agent_decisions/database-engineer/0/id").asText()).isEqualTo("use-hnsw");
    assertThat(state.at("/tasks_completed/0/timestamp").asText()).isEqualTo("2026-02-03T10:11:12Z");
    assertThat(state.at("/tasks_pending/0/blockers/0").asText()).isEqualTo("no server");
    JsonNode active = MAPPER.readTree(Files.readString(active()));
    assertThat(active.path("$schema").asText()).isEqualTo("context://decisions/v1");
    assertThat(active.at("/decisions/0/date").asText()).isEqualTo("2026-02-03");
    assertThat(Files.readString(state()) + Files.readString(active())).doesNotContain("hunter2");
  }

  @Test
  void older_shapes_are_read_and_what_we_do_not_know_stays() throws IOException {
    put(
        state(),
        """
        {"session_id": null, "current_task": null, "_meta": {"auto_load": "on_trigger", "mine": 1},
         "tasks_pending": ["an old text"], "scratchpad": {"keep": true}}
        """);
    put(
        active(),
        """
        {"schema_version": "2.0.0", "decisions": {
          "backend_system_architect": {"timestamp": "2025-01-02T00:00:00Z", "summary": "UUID keys",
            "status": "accepted"}}}
        """);
    var store = new ContextStore(root);
    assertThat(store.digest(10_000)).contains("an old text", "UUID keys");
    assertThat(store.decided(List.of(decision("a"), decision("a")), NOW)).isEmpty();
    valid(state());
    JsonNode state = MAPPER.readTree(Files.readString(state()));
    assertThat(state.at("/scratchpad/keep").asBoolean()).isTrue();
    assertThat(state.at("/_meta/mine").asInt()).isEqualTo(1);
    assertThat(state.at("/tasks_pending/0").asText()).isEqualTo("an old text");
    JsonNode decisions = MAPPER.readTree(Files.readString(active())).path("decisions");
    assertThat(decisions).hasSize(2);
    assertThat(decisions.at("/0/agent").asText()).isEqualTo("backend-system-architect");
    assertThat(decisions.at("/0/date").asText()).isEqualTo("2025-01-02");
    assertThat(store.digest(40)).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void what_is_no_json_is_set_aside() throws IOException {
    put(state(), "{ half a file");
    assertThat(new ContextStore(root).digest(100)).isEmpty();
    List<Path> aside = new ContextStore(root).ended("DONE", List.of(), NOW);
    assertThat(aside).singleElement().satisfies(it -> assertThat(it).hasContent("{ half a file"));
    valid(state());
  }

  @Test
  void threads_lose_nothing() throws Exception {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 8; i++) {
      int number = i;
      threads.add(
          Thread.ofVirtual()
              .start(() -> new ContextStore(root).decided(List.of(decision("d" + number)), NOW)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(MAPPER.readTree(Files.readString(active())).path("decisions")).hasSize(8);
    assertThat(MAPPER.readTree(Files.readString(state())).at("/agent_decisions/database-engineer"))
        .hasSize(8);
  }
}
