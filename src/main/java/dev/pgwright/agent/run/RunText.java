package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.report.Palette;
import dev.pgwright.report.Palette.Ink;
import java.util.Locale;
import java.util.function.Function;

/// The report of a run for people.
public final class RunText {

  /// Lines of a part that people read.
  private static final int MOST = 20;

  private final StringBuilder text = new StringBuilder();
  private final Palette palette;

  private RunText(Palette palette) {
    this.palette = palette;
  }

  /// The report as text.
  public static String of(JsonNode report, Palette palette) {
    var text = new RunText(palette);
    String status = report.path("status").asText();
    Ink ink =
        switch (status) {
          case "DONE" -> Ink.GOOD;
          case "BLOCKED" -> Ink.BAD;
          default -> Ink.WARNING;
        };
    text.text.append('\n').append(palette.paint(ink, status)).append('\n');
    text.part("Blocked by", report.path("blocked_by"), JsonNode::asText);
    text.part("Questions", report.path("questions"), JsonNode::asText);
    text.part("Written", report.path("migrations_created"), JsonNode::asText);
    text.part("Documents", report.path("x_documents"), JsonNode::asText);
    text.part(
        "Indexes",
        report.path("indexes_added"),
        it ->
            it.path("table").asText()
                + " ("
                + it.path("column").asText()
                + ") "
                + it.path("type").asText()
                + ": "
                + it.path("reason").asText());
    text.part(
        "Constraints",
        report.path("constraints_added"),
        it ->
            it.path("constraint").asText()
                + " on "
                + it.path("table").asText()
                + ": "
                + it.path("definition").asText());
    text.results(report);
    return text.text.toString();
  }

  private void results(JsonNode report) {
    part("Performance", report.path("performance_findings"), RunText::faster);
    part("Findings", report.path("findings"), RunText::finding);
    part("Files that would be written", report.path("x_previews"), RunText::preview);
    part("Recommendations", report.path("recommendations"), JsonNode::asText);
    part("Concerns", report.path("concerns"), JsonNode::asText);
    part("Verified", report.path("verified"), JsonNode::asText);
    part("Deferred", report.path("deferred"), JsonNode::asText);
    part(
        "Evidence",
        report.path("evidence"),
        it ->
            it.path("check").asText()
                + ": "
                + it.path("outcome").asText()
                + (it.path("detail").isTextual() ? " (" + it.path("detail").asText() + ")" : ""));
    if (report.path("re_spawn_prompt").isTextual()) {
      text.append("\nTo go on\n  ").append(report.path("re_spawn_prompt").asText()).append('\n');
    }
  }

  private void part(String title, JsonNode list, Function<JsonNode, String> line) {
    if (list.isEmpty()) {
      return;
    }
    text.append('\n').append(palette.paint(Ink.HEADING, title)).append('\n');
    int shown = 0;
    for (JsonNode it : list) {
      if (shown++ == MOST) {
        text.append("  and ").append(list.size() - MOST).append(" more with --format json\n");
        break;
      }
      text.append("  ").append(line.apply(it).strip().replace("\n", "\n    ")).append('\n');
    }
  }

  private static String faster(JsonNode it) {
    String query = it.path("query").asText().replaceAll("\\s+", " ");
    return String.format(
        Locale.ROOT,
        "%.1f ms, then %.1f ms: %s\nby %s",
        it.path("before_ms").asDouble(),
        it.path("after_ms").asDouble(),
        query.length() > 80 ? query.substring(0, 79) + "…" : query,
        it.path("fix").asText());
  }

  private static String finding(JsonNode it) {
    String where =
        it.path("file").isTextual()
            ? it.path("file").asText()
                + (it.path("line").isInt() ? ":" + it.path("line").asInt() : "")
                + ": "
            : "";
    String remedy = it.path("remedy").isTextual() ? "\n" + it.path("remedy").asText() : "";
    return where
        + it.path("severity").asText()
        + ": "
        + it.path("message").asText()
        + " ["
        + it.path("rule").asText()
        + "]"
        + remedy;
  }

  private static String preview(JsonNode it) {
    return it.path("filename").asText() + "\n" + it.path("content").asText();
  }
}
