package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.guard.Secrets;
import dev.pgwright.report.Status;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The report of a run while it grows; its status follows from what is in it.
public final class Ending {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final List<String> OBJECTS =
      List.of("indexes_added", "constraints_added", "performance_findings");

  private final SequencedMap<String, SequencedSet<String>> texts = new LinkedHashMap<>();
  private final ObjectNode lists = MAPPER.createObjectNode();
  private final ObjectNode others = MAPPER.createObjectNode();
  private String goOn = "";
  private String attention = "";

  /// Adds a text to a list of texts, once.
  ///
  /// @param key for example `concerns`
  public void say(String key, String text) {
    if (!text.isBlank()) {
      texts.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(Secrets.hidden(text.strip()));
    }
  }

  /// Adds all texts of an array.
  void sayAll(String key, JsonNode array) {
    array.forEach(it -> say(key, it.asText()));
  }

  /// Adds an object to a list of objects.
  ///
  /// @param key for example `evidence`
  public ObjectNode add(String key) {
    return lists.withArray(key).addObject();
  }

  /// Adds all objects of an array.
  void addAll(String key, JsonNode array) {
    ArrayNode list = lists.withArray(key);
    array.forEach(list::add);
  }

  /// Adds a check and how it ended.
  public void evidence(String check, String outcome) {
    add("evidence").put("check", check).put("outcome", outcome);
  }

  /// Sets a key of our own or one that is no list.
  ///
  /// @param key a known one, or one that begins with `x_`
  public void set(String key, Object value) {
    others.set(key, MAPPER.valueToTree(value));
  }

  /// The budget is used up.
  ///
  /// @param prompt to go on with
  void exhausted(String prompt) {
    goOn = prompt;
  }

  List<String> texts(String key) {
    SequencedSet<String> found = texts.get(key);
    return found == null ? List.of() : List.copyOf(found);
  }

  JsonNode list(String key) {
    return lists.path(key);
  }

  /// What follows from everything that was said.
  public Status status() {
    if (!texts("blocked_by").isEmpty()) {
      return Status.BLOCKED;
    }
    if (!goOn.isEmpty()) {
      return Status.BUDGET_EXHAUSTED;
    }
    if (!texts("questions").isEmpty()) {
      return Status.NEEDS_CONTEXT;
    }
    return texts("concerns").isEmpty() ? Status.DONE : Status.DONE_WITH_CONCERNS;
  }

  /// The report by the mission's keys.
  public ObjectNode report() {
    int serious = 0;
    for (JsonNode finding : lists.path("findings")) {
      String severity = finding.path("severity").asText();
      serious += severity.equals("error") || severity.equals("warning") ? 1 : 0;
    }
    texts.computeIfAbsent("concerns", _ -> new LinkedHashSet<>()).remove(attention);
    attention = serious == 1 ? "1 finding needs attention" : serious + " findings need attention";
    if (serious > 0) {
      say("concerns", attention);
    }
    ObjectNode report = MAPPER.createObjectNode();
    report.put("schema_version", 1);
    report.put("status", status().name());
    put(report, "blocked_by", false);
    put(report, "migrations_created", true);
    OBJECTS.forEach(it -> report.set(it, lists.withArray(it)));
    put(report, "recommendations", true);
    report.set("findings", lists.withArray("findings"));
    put(report, "concerns", true);
    put(report, "questions", true);
    report.set("evidence", lists.withArray("evidence"));
    put(report, "plan_ids", false);
    put(report, "verified", !goOn.isEmpty());
    put(report, "deferred", !goOn.isEmpty());
    if (!goOn.isEmpty()) {
      report.put("re_spawn_prompt", goOn);
    }
    for (Map.Entry<String, JsonNode> it : others.properties()) {
      report.set(it.getKey(), it.getValue());
    }
    return report;
  }

  private void put(ObjectNode report, String key, boolean always) {
    List<String> all = texts(key);
    if (always || !all.isEmpty()) {
      ArrayNode list = report.putArray(key);
      all.forEach(list::add);
    }
  }
}
