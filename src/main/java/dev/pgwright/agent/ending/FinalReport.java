package dev.pgwright.agent.ending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pgwright.report.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The report that ends a piece of work, by the mission's keys, and what is wrong with it.
public final class FinalReport {

  /// Lists that every report has, and what an element holds; null for texts.
  private static final Map<String, List<String>> LISTS = lists();

  /// What a report may have besides.
  private static final List<String> OTHERS =
      List.of(
          "status",
          "schema_version",
          "concerns",
          "questions",
          "blocked_by",
          "evidence",
          "findings",
          "score",
          "grounding",
          "worktree",
          "plan_ids",
          "reversible",
          "verified",
          "deferred",
          "re_spawn_prompt");

  private static final int DEEPEST = 10;

  private final JsonNode report;
  private final Path project;
  private final Evidence seen;
  private final List<String> problems = new ArrayList<>();

  private FinalReport(JsonNode report, Path project, Evidence seen) {
    this.report = report;
    this.project = project;
    this.seen = seen;
  }

  private static Map<String, List<String>> lists() {
    var lists = new LinkedHashMap<String, List<String>>();
    lists.put("migrations_created", List.of());
    lists.put("indexes_added", List.of("table", "column", "type", "reason"));
    lists.put("constraints_added", List.of("table", "constraint", "type", "definition"));
    lists.put("performance_findings", List.of("query", "before_ms", "after_ms", "fix"));
    lists.put("recommendations", List.of());
    return lists;
  }

  /// What keeps a report from being accepted; empty for a sound one.
  ///
  /// @param project the folder that migrations are looked for in
  public static List<String> problems(JsonNode report, Path project, Evidence seen) {
    var check = new FinalReport(report, project, seen);
    if (!report.isObject()) {
      return List.of("a report is an object of JSON");
    }
    check.keys();
    check.status();
    check.files();
    check.performance();
    check.gate();
    return List.copyOf(check.problems);
  }

  private void keys() {
    report
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!LISTS.containsKey(key) && !OTHERS.contains(key) && !key.startsWith("x_")) {
                problems.add("no report has the key " + key);
              }
            });
    LISTS.forEach(
        (key, parts) -> {
          JsonNode list = report.get(key);
          if (list == null || !list.isArray()) {
            problems.add(key + " is a list, and has to be there");
          } else {
            list.forEach(item -> item(key, item, parts));
          }
        });
    for (String texts : List.of("concerns", "questions", "blocked_by", "deferred", "verified")) {
      if (report.has(texts) && !report.get(texts).isArray()) {
        problems.add(texts + " is a list of texts");
      }
    }
  }

  private void item(String key, JsonNode item, List<String> parts) {
    if (parts.isEmpty()) {
      if (!item.isTextual() || item.asText().isBlank()) {
        problems.add(key + " holds texts, not " + item);
      }
      return;
    }
    for (String part : parts) {
      JsonNode value = item.path(part);
      boolean good =
          part.endsWith("_ms")
              ? value.isNumber() && value.asDouble() >= 0
              : value.isTextual() && !value.asText().isBlank();
      if (!good) {
        problems.add(
            key + ": " + part + " is missing or no " + (part.endsWith("_ms") ? "time" : "text"));
      }
    }
  }

  private void status() {
    Optional<Status> found =
        Arrays.stream(Status.values())
            .filter(it -> it.name().equals(report.path("status").asText()))
            .findFirst();
    if (found.isEmpty()) {
      problems.add(
          "status is one of DONE, DONE_WITH_CONCERNS, BLOCKED, NEEDS_CONTEXT, BUDGET_EXHAUSTED");
      return;
    }
    switch (found.get()) {
      case DONE -> done();
      case DONE_WITH_CONCERNS -> demand("concerns", "a status of DONE_WITH_CONCERNS names them");
      case BLOCKED -> demand("blocked_by", "a status of BLOCKED names what blocks");
      case NEEDS_CONTEXT -> demand("questions", "a status of NEEDS_CONTEXT asks questions");
      case BUDGET_EXHAUSTED -> {
        demand("verified", "a status of BUDGET_EXHAUSTED says what is verified");
        demand("deferred", "a status of BUDGET_EXHAUSTED says what is deferred");
        if (report.path("re_spawn_prompt").asText().isBlank()) {
          problems.add("a status of BUDGET_EXHAUSTED has a re_spawn_prompt to go on with");
        }
      }
    }
  }

  private void done() {
    if (!list("concerns").isEmpty()
        || !list("questions").isEmpty()
        || !list("blocked_by").isEmpty()) {
      problems.add("DONE with concerns, questions or blockers is not DONE");
    }
    for (JsonNode finding : list("findings")) {
      String severity = finding.path("severity").asText().toLowerCase(Locale.ROOT);
      if (severity.equals("error") || severity.equals("warning")) {
        problems.add("DONE with a finding that needs attention is not DONE");
        return;
      }
    }
    for (JsonNode evidence : list("evidence")) {
      JsonNode code = evidence.path("exit_code");
      if (evidence.path("outcome").asText().equals("failed")
          || (code.isNumber() && code.asInt() != 0)) {
        problems.add("DONE with evidence of a failure is not DONE");
      }
    }
    if (list("evidence").isEmpty()) {
      problems.add("DONE needs evidence: what was run, and how it ended");
    }
  }

  private void demand(String key, String why) {
    if (list(key).isEmpty()) {
      problems.add(why);
    }
  }

  private JsonNode list(String key) {
    JsonNode found = report.path(key);
    return found instanceof ArrayNode ? found : MissingNode.getInstance();
  }

  /// Files are there, and hold what is said of them.
  private void files() {
    var texts = new StringBuilder();
    for (JsonNode name : list("migrations_created")) {
      Optional<Path> file = find(name.asText());
      if (file.isEmpty()) {
        problems.add("there is no migration " + name.asText());
      } else {
        texts.append(read(file.get()).toLowerCase(Locale.ROOT));
      }
    }
    if (texts.isEmpty()) {
      return;
    }
    for (JsonNode index : list("indexes_added")) {
      String table = last(index.path("table").asText());
      if (texts.indexOf(table) < 0 || texts.indexOf("index") < 0) {
        problems.add("no migration makes an index on " + index.path("table").asText());
      }
    }
    for (JsonNode constraint : list("constraints_added")) {
      String name = constraint.path("constraint").asText().toLowerCase(Locale.ROOT);
      if (texts.indexOf(name) < 0) {
        problems.add("no migration makes the constraint " + name);
      }
    }
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace("\"", "");
  }

  private Optional<Path> find(String name) {
    String file = name.replace('\\', '/');
    if (name.isBlank() || file.contains("..")) {
      return Optional.empty();
    }
    String plain = file.substring(file.lastIndexOf('/') + 1);
    try (Stream<Path> walk = Files.find(project, DEEPEST, (path, it) -> it.isRegularFile())) {
      return walk.filter(it -> it.endsWith(plain))
          .filter(it -> !it.toString().contains("/node_modules/"))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A claim of speed names the plans before and after.
  private void performance() {
    for (JsonNode finding : list("performance_findings")) {
      JsonNode ids = finding.path("plan_ids");
      if (ids.isMissingNode()) {
        ids = report.path("plan_ids");
      }
      int good = 0;
      for (JsonNode id : ids) {
        String kind = seen.kind(id.asText()).orElse("");
        good += kind.equals("plan") || kind.equals("unknown") ? 1 : 0;
        good += kind.equals("advice") ? 2 : 0;
      }
      if (good < 2) {
        problems.add(
            "a performance finding names the plans before and after, taken in this session: plan_ids");
      }
    }
  }

  /// A proposal rests on a look at what is there.
  private void gate() {
    boolean proposes =
        !list("indexes_added").isEmpty()
            || !list("constraints_added").isEmpty()
            || !list("migrations_created").isEmpty();
    if (proposes && !seen.looked("schema") && !seen.looked("migration") && !seen.looked("advice")) {
      problems.add("nothing was inspected: call inspect_schema before proposing changes");
    }
    if (!list("migrations_created").isEmpty() && !seen.looked("proof")) {
      problems.add("no migration was proven: call verify_migration or write_migration");
    }
  }
}
