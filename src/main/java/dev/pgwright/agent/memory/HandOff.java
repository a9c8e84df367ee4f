package dev.pgwright.agent.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.JsonText;
import dev.pgwright.agent.context.ContextStore;
import dev.pgwright.agent.file.SharedFile;
import dev.pgwright.agent.file.SharedFile.Change;
import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.guard.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// New migrations go on to whoever reviews them, as a file in the project's context.
public final class HandOff {

  private static final String REVIEWER = "code-quality-reviewer";

  private HandOff() {}

  /// Writes the hand-off of a report that names new files; nothing for any other.
  public static void write(Workplace place, JsonNode report) {
    if (report.path("migrations_created").isEmpty()) {
      return;
    }
    JsonMapper mapper = new JsonMapper();
    Instant now = place.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode document = mapper.createObjectNode();
    document.put("from_agent", ContextStore.AGENT);
    document.put("to_agent", REVIEWER);
    document.put("timestamp", now.toString());
    document.put(
        "summary",
        Secrets.hidden(report.path("x_task").asText()) + ": " + report.path("status").asText());
    document.set("suggestions", report.path("concerns"));
    document.put("status", "ready_for_handoff");
    document.set("files", report.path("migrations_created"));
    document.set("report", report);
    String name =
        ContextStore.AGENT
            + "_to_"
            + REVIEWER
            + "_"
            + now.toString().replaceAll("[^0-9TZ]", "")
            + ".json";
    Path file = Recollection.root(place).resolve(".claude/context/handoffs").resolve(name);
    new SharedFile(file.toAbsolutePath())
        .change(_ -> Change.to(JsonText.of(mapper, document), name));
  }
}
