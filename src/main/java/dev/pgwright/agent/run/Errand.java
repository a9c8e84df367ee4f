package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.agent.tool.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all workflows share: calls that are told, and what is put into the report of them.
final class Errand {

  private final Hands hands;
  private final Ending ending;
  private final String task;
  private final Given given;
  private final Map<String, String> reasons = new LinkedHashMap<>();

  Errand(Hands hands, Ending ending, String task, Given given) {
    this.hands = hands;
    this.ending = ending;
    this.task = task;
    this.given = given;
  }

  Ending ending() {
    return ending;
  }

  Given given() {
    return given;
  }

  Workplace place() {
    return hands.call().place();
  }

  /// What a migration is for; names its files.
  String message() {
    String words = task.replaceAll("(?s)```.*?```|`[^`]*`", " ").replaceAll("\\s+", " ").strip();
    String first = words.replaceFirst("(?<=.{8})(?:: | - | – |, ).*", "");
    return first.length() > 60 ? first.substring(0, 60).replaceAll("\\s+\\S*$", "") : first;
  }

  /// Arguments without those that are null.
  static Map<String, Object> with(@Nullable Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (value != null) {
        map.put(String.valueOf(pairs[i]), value);
      }
    }
    return map;
  }

  static Hands.Use use(String tool, @Nullable Object... pairs) {
    return new Hands.Use(tool, with(pairs));
  }

  /// A call whose failure ends the work.
  JsonNode need(String tool, @Nullable Object... pairs) {
    return need(List.of(use(tool, pairs))).getFirst();
  }

  /// Calls at the same time; a failure ends the work once all are through.
  List<JsonNode> need(List<Hands.Use> uses) {
    List<Hands.Answer> answers = told(uses);
    var contents = new ArrayList<JsonNode>();
    for (int i = 0; i < uses.size(); i++) {
      contents.add(content(uses.get(i), answers.get(i)));
    }
    return contents;
  }

  /// A call whose failure is a concern.
  ///
  /// @return null when it failed
  @Nullable JsonNode attempt(String tool, @Nullable Object... pairs) {
    Hands.Use use = use(tool, pairs);
    Hands.Answer answer = told(List.of(use)).getFirst();
    if (answer.code().equals("BUDGET_EXHAUSTED")) {
      throw new Stuck(Stuck.Reason.EXHAUSTED, answer.why());
    }
    if (answer.failed()) {
      ending.say("concerns", tool + ": " + answer.why());
      return null;
    }
    return answer.content();
  }

  private List<Hands.Answer> told(List<Hands.Use> uses) {
    List<Hands.Answer> answers = hands.together(uses);
    for (int i = 0; i < uses.size(); i++) {
      hands.teller().line(Summary.of(uses.get(i).tool(), answers.get(i)));
    }
    return answers;
  }

  private static JsonNode content(Hands.Use use, Hands.Answer answer) {
    if (answer.code().equals("BUDGET_EXHAUSTED")) {
      throw new Stuck(Stuck.Reason.EXHAUSTED, answer.why());
    }
    if (answer.failed()) {
      throw new Stuck(Stuck.Reason.BLOCKED, use.tool() + ": " + answer.why());
    }
    return answer.content();
  }

  /// Puts findings of a review into the report; those about taste become recommendations.
  void findings(JsonNode found) {
    for (JsonNode it : found) {
      String severity = it.path("severity").asText();
      if (severity.equals("info")) {
        String message = it.path("message").asText();
        ending.say("recommendations", message.startsWith("downgrade: ") ? "" : message);
        continue;
      }
      ObjectNode finding = ending.add("findings");
      finding.put("rule", it.path("rule").asText()).put("severity", severity);
      for (String key : List.of("file", "object", "message", "reference")) {
        if (it.path(key).isTextual()) {
          finding.put(key, it.path(key).asText());
        }
      }
      if (it.path("line").isInt()) {
        finding.put("line", it.path("line").asInt());
      }
      if (it.path("fix").isTextual()) {
        finding.put("remedy", it.path("fix").asText());
      }
    }
  }

  /// Keeps why indexes are wanted, by their table and columns.
  void reasons(JsonNode indexes) {
    indexes.forEach(
        it ->
            reasons.put(
                it.path("table").asText() + " " + it.path("column").asText(),
                it.path("reason").asText()));
  }

  /// Puts indexes that were made into the report, with the reasons that are known.
  void made(JsonNode indexes) {
    for (JsonNode it : indexes) {
      ObjectNode index = ending.add("indexes_added");
      index.setAll((ObjectNode) it);
      String why = reasons.get(it.path("table").asText() + " " + it.path("column").asText());
      if (why != null) {
        index.put("reason", why);
      }
    }
  }

  /// Puts the checks of a proof into the report.
  void checks(JsonNode checks) {
    for (JsonNode it : checks) {
      String outcome = it.path("outcome").asText();
      int detail = outcome.indexOf(": ");
      ObjectNode evidence = ending.add("evidence").put("check", it.path("check").asText());
      evidence.put("outcome", detail < 0 ? outcome : outcome.substring(0, detail));
      if (detail >= 0) {
        evidence.put("detail", outcome.substring(detail + 2));
      }
    }
  }

  /// Where a new file is, relative to the working folder; null where it is not below it.
  @Nullable String found(String file) {
    Path folder = place().folder();
    String plain = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
    try (Stream<Path> walk = Files.find(folder, 12, (path, it) -> it.isRegularFile())) {
      return walk.filter(it -> it.endsWith(plain))
          .findFirst()
          .map(it -> folder.relativize(it).toString().replace('\\', '/'))
          .orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
