package dev.pgwright.agent.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinalReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SOUND =
      """
      {"status": "DONE",
       "migrations_created": ["001_add.py"],
       "indexes_added": [{"table": "chunks", "column": "embedding", "type": "HNSW", "reason": "search"}],
       "constraints_added": [{"table": "feedback", "constraint": "rating_check", "type": "CHECK", "definition": "rating BETWEEN 1 AND 5"}],
       "performance_findings": [{"query": "SELECT 1", "before_ms": 200, "after_ms": 5, "fix": "index", "plan_ids": ["plan-1", "plan-2"]}],
       "recommendations": ["partition later"],
       "evidence": [{"command": "verify_migration", "exit_code": 0, "output_summary": "up, down, up"}]}
      """;

  /// A session in which two plans, a schema and a proof were seen.
  private record Session(List<String> kinds) implements Evidence {
    @Override
    public Optional<String> kind(String id) {
      return id.equals("plan-1") || id.equals("plan-2") ? Optional.of("plan") : Optional.empty();
    }

    @Override
    public boolean looked(String kind) {
      return kinds.contains(kind);
    }
  }

  private static final Evidence SEEN = new Session(List.of("schema", "history", "plan", "proof"));

  @TempDir private Path project;

  @BeforeEach
  void write() throws IOException {
    Path versions = Files.createDirectories(project.resolve("backend/alembic/versions"));
    Files.writeString(
        versions.resolve("001_add.py"), "CREATE INDEX ON chunks; ADD CONSTRAINT rating_check");
  }

  private List<String> problems(JsonNode report) {
    return FinalReport.problems(report, project, SEEN);
  }

  private static ObjectNode sound() throws IOException {
    return (ObjectNode) MAPPER.readTree(SOUND);
  }

  @Test
  void a_sound_report_has_no_problems() throws IOException {
    assertThat(problems(sound())).isEmpty();
    assertThat(problems(sound().put("x_note", "ours"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "migrations_created",
        "indexes_added",
        "constraints_added",
        "performance_findings",
        "recommendations",
        "evidence"
      })
  void every_key_is_needed(String key) throws IOException {
    ObjectNode report = sound();
    report.remove(key);
    assertThat(problems(report)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/indexes_added/0/reason|",
        "/constraints_added/0/definition|",
        "/constraints_added/0/constraint|other_check",
        "/indexes_added/0/table|elsewhere",
        "/performance_findings/0/fix|",
        "/status|FINE",
        "/status|BLOCKED",
        "/status|NEEDS_CONTEXT",
        "/status|DONE_WITH_CONCERNS",
        "/status|BUDGET_EXHAUSTED"
      })
  void one_wrong_text_is_told(String path, String value) throws IOException {
    ObjectNode report = sound();
    int slash = path.lastIndexOf('/');
    JsonNode parent = slash == 0 ? report : report.at(path.substring(0, slash));
    ((ObjectNode) parent).put(path.substring(slash + 1), value);
    assertThat(problems(report))
        .hasSize(1 + (value == null ? 0 : value.equals("BUDGET_EXHAUSTED") ? 2 : 0));
  }

  @Test
  void done_is_not_done_with_concerns_findings_or_failures() throws IOException {
    ObjectNode concerned = sound();
    concerned.putArray("concerns").add("unsure");
    assertThat(problems(concerned)).singleElement().asString().contains("is not DONE");
    ObjectNode found = sound();
    found.putArray("findings").addObject().put("severity", "error");
    assertThat(problems(found)).singleElement().asString().contains("is not DONE");
    ObjectNode failed = sound();
    failed.withArray("evidence").addObject().put("command", "x").put("exit_code", 1);
    assertThat(problems(failed)).singleElement().asString().contains("is not DONE");
    assertThat(problems(concerned.put("status", "DONE_WITH_CONCERNS"))).isEmpty();
  }

  @Test
  void what_was_not_looked_at_supports_nothing() throws IOException {
    assertThat(FinalReport.problems(sound(), project, new Session(List.of())))
        .anyMatch(it -> it.contains("nothing was inspected"))
        .anyMatch(it -> it.contains("no migration was proven"));
    ObjectNode invented = sound();
    ((ObjectNode) invented.at("/performance_findings/0"))
        .putArray("plan_ids")
        .add("plan-1")
        .add("plan-9");
    assertThat(problems(invented)).singleElement().asString().contains("before and after");
    ObjectNode missing = sound();
    missing.putArray("migrations_created").add("../../etc/passwd");
    assertThat(problems(missing)).anyMatch(it -> it.startsWith("there is no migration"));
    assertThat(problems(sound().put("migrations", 1))).contains("no report has the key migrations");
    assertThat(problems(MAPPER.readTree("[]"))).containsExactly("a report is an object of JSON");
  }
}
