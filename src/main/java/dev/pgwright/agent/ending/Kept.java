package dev.pgwright.agent.ending;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.agent.context.ContextStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What later sessions learn of an accepted report.
public final class Kept {

  private Kept() {}

  /// Puts it into the context of the project, where the project keeps one.
  ///
  /// @param report without problems
  /// @param root the project's root
  public static void keep(JsonNode report, Path root, Instant now) {
    if (!Files.isDirectory(root.resolve(".claude/context"))) {
      return;
    }
    var blockers = new ArrayList<String>();
    for (String key : List.of("blocked_by", "questions", "deferred")) {
      blockers.addAll(texts(report, key));
    }
    List<String> files = texts(report, "migrations_created");
    var context = new ContextStore(root);
    String task = report.path("x_task").asText();
    var said = new ArrayList<>(files);
    if (!task.isBlank()) {
      said.addFirst(task.length() > 120 ? task.substring(0, 119) + "…" : task);
    }
    String summary = report.path("status").asText() + ": " + String.join("; ", said);
    var _ = context.ended(summary, blockers, now);
    if (!files.isEmpty()) {
      String wrote = "Wrote " + String.join(", ", files);
      var decision =
          new ContextStore.Decision(
              ContextStore.id(wrote), wrote, reasons(report), "proposed", files);
      var _ = context.decided(List.of(decision), now);
    }
  }

  private static List<String> texts(JsonNode report, String key) {
    var texts = new ArrayList<String>();
    report.path(key).forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static String reasons(JsonNode report) {
    var reasons = new ArrayList<String>();
    report.path("indexes_added").forEach(it -> reasons.add(it.path("reason").asText()));
    report.path("constraints_added").forEach(it -> reasons.add(it.path("definition").asText()));
    return String.join("; ", reasons);
  }
}
