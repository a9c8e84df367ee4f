package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/// One line about a call and what it gave, for people.
public final class Summary {

  private Summary() {}

  /// The line, indented.
  public static String of(String tool, Hands.Answer answer) {
    String result = answer.failed() ? "failed: " + answer.why() : words(tool, answer.content());
    String flat = result.replaceAll("\\s+", " ");
    return String.format(
        Locale.ROOT,
        "    %-18s %s",
        tool,
        flat.length() > 160 ? flat.substring(0, 159) + "…" : flat);
  }

  private static String words(String tool, JsonNode it) {
    return switch (tool) {
      case "migration_history" -> history(it);
      case "inspect_schema" ->
          count(it.path("total").asInt(), "table") + " in " + it.path("source").asText();
      case "review_schema" ->
          count(it.path("findings").size(), "finding")
              + " in "
              + count(it.path("tables").asInt(), "table");
      case "review_migration" ->
          it.path("verdict").asText()
              + ", "
              + count(it.path("findings").size(), "finding")
              + " in "
              + count(it.path("statements").size() + it.path("omitted").asInt(), "statement");
      case "plan_migration" ->
          count(it.path("revisions").size(), "file")
              + approvals(it.path("approvals_required").size());
      case "write_migration" ->
          it.path("written").isEmpty()
              ? "nothing: " + it.path("blocked_by")
              : count(it.path("written").size(), "file") + ", " + passed(it);
      case "verify_migration" -> passed(it);
      case "explain_query" -> explained(it);
      case "tune_query" ->
          count(it.at("/report/indexes_added").size(), "index")
              + ", "
              + it.path("evidence").asText();
      case "find_slow_queries" -> count(it.path("queries").size(), "statement");
      case "advise_search" -> it.path("choice").asText();
      case "finish_report" ->
          it.path("accepted").asBoolean() ? "accepted" : "not accepted: " + it.path("problems");
      default -> "done";
    };
  }

  private static String history(JsonNode it) {
    var heads = new StringBuilder();
    it.path("heads").forEach(head -> heads.append(' ').append(head.asText()));
    String flaws = it.path("flaws").isEmpty() ? "" : ", " + count(it.path("flaws").size(), "flaw");
    return count(it.path("total").asInt(), "revision")
        + ", "
        + (it.path("heads").size() == 1 ? "head" : "heads")
        + heads
        + flaws;
  }

  private static String approvals(int waiting) {
    return waiting == 0 ? "" : ", " + count(waiting, "drop") + " without approval";
  }

  private static String passed(JsonNode it) {
    int passed = 0;
    for (JsonNode check : it.path("checks")) {
      passed += check.path("outcome").asText().startsWith("passed") ? 1 : 0;
    }
    return passed + " of " + count(it.path("checks").size(), "check") + " passed";
  }

  private static String explained(JsonNode it) {
    String time =
        it.path("total_ms").isNumber()
            ? String.format(Locale.ROOT, "%.1f ms", it.path("total_ms").asDouble())
            : "not run";
    return time + ", " + count(it.path("findings").size(), "finding");
  }

  private static String count(int number, String word) {
    String plural = word.endsWith("x") ? word + "es" : word + "s";
    return number + " " + (number == 1 ? word : plural);
  }
}
