package dev.pgwright.explain.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A saved plan: JSON, YAML, XML or text, bare, in psql's frames, or in a log line of auto_explain.
public final class PlanInput {

  private static final Pattern LOGGED = Pattern.compile("duration: ([0-9.]+) ms +plan:\\s*$");

  /// A field of a CSV log begins with it.
  private static final Pattern CSV = Pattern.compile(",\"duration: [0-9.]+ ms +plan:\\s*$");

  /// A line that begins a message of a log.
  private static final Pattern MESSAGE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[ T].*|.*\\b(?:LOG|ERROR|FATAL|WARNING|NOTICE|STATEMENT|CONTEXT|DETAIL"
              + "|HINT):  .*");

  private static final Pattern HEADING = Pattern.compile("[|\\s]*QUERY PLAN[|\\s]*");
  private static final Pattern FRAME = Pattern.compile("[-+|]*-{3,}[-+|]*|\\(\\d+ rows?\\)");

  private PlanInput() {}

  /// The plan as an object with `Plan`, as `EXPLAIN (FORMAT JSON)` has it; of several the first.
  ///
  /// @throws PgwrightException INPUT where there is none
  public static JsonNode read(String text) {
    Bare found = bare(message(text));
    String bare = found.text().strip();
    JsonNode tree =
        switch (bare.isEmpty() ? ' ' : bare.charAt(0)) {
          case '[', '{' -> json(bare);
          case '<' -> PlanXml.read(bare);
          default -> yaml(bare) ? PlanYaml.read(bare) : PlanText.read(found.text());
        };
    JsonNode first = tree.isArray() ? tree.path(0) : tree;
    if (!first.path("Plan").path("Node Type").isTextual()) {
      throw broken("there is no plan in it");
    }
    if (first instanceof ObjectNode plan) {
      found.tell(plan);
    }
    return first;
  }

  /// What a line of a JSON log says; any other text as it is.
  private static String message(String text) {
    for (String line : text.lines().toList()) {
      if (line.startsWith("{") && line.contains("\"message\":\"duration: ")) {
        String message = json(line).path("message").asText();
        String[] parts = message.split("\n", 2);
        if (parts.length == 2 && LOGGED.matcher(parts[0]).find()) {
          return parts[0] + "\n" + parts[1].indent(0).replaceAll("(?m)^", "\t");
        }
      }
    }
    return text;
  }

  /// A plan without what was around it.
  ///
  /// @param query its text; empty where it is not told here
  /// @param ms what the log says it took; 0 for nothing
  private record Bare(String text, String query, double ms) {

    void tell(ObjectNode plan) {
      if (!query.isEmpty() && !plan.has("Query Text")) {
        plan.put("Query Text", query);
      }
      if (ms > 0 && !plan.has("Execution Time")) {
        plan.put("Execution Time", ms);
      }
    }
  }

  /// The plan as `EXPLAIN (FORMAT JSON)` prints it, whatever its form was.
  ///
  /// @throws PgwrightException INPUT where there is none
  public static String document(String text) {
    return "[" + read(text).toPrettyString() + "]";
  }

  private static boolean yaml(String text) {
    return text.lines()
        .limit(8)
        .anyMatch(line -> line.strip().matches("(- )?Plan:") || line.startsWith("- Query"));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw broken(e.getOriginalMessage()).because(e);
    }
  }

  static PgwrightException broken(String why) {
    return PgwrightException.of(Code.INPUT, "not a plan: " + why)
        .hint("give what EXPLAIN has printed, in any format, or a log line of auto_explain");
  }

  /// The plan without what psql or the log has put around it.
  private static Bare bare(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher logged = LOGGED.matcher(lines.get(i));
      if (logged.find()) {
        List<String> rest = lines.subList(i + 1, lines.size());
        return logged(
            CSV.matcher(lines.get(i)).find() ? field(rest) : continued(rest),
            Double.parseDouble(logged.group(1)));
      }
      if (HEADING.matcher(lines.get(i)).matches()) {
        return new Bare(framed(lines.subList(i + 1, lines.size())), "", 0);
      }
    }
    return new Bare(text, "", 0);
  }

  private static Bare logged(List<String> plan, double ms) {
    return queried(plan, ms);
  }

  /// The lines of one message: they begin with a tab; where something has taken the tabs away, up
  /// to the next message. Messages of other sessions in between are left out.
  private static List<String> continued(List<String> lines) {
    boolean tabs = !lines.isEmpty() && lines.getFirst().startsWith("\t");
    var plan = new ArrayList<String>();
    boolean other = false;
    for (String line : lines) {
      boolean message = MESSAGE.matcher(line).matches();
      boolean own = tabs ? line.startsWith("\t") : !message;
      if (!own && (!tabs || whole(plan))) {
        break;
      }
      other = !own || (other && !treeLine(line));
      if (!other) {
        plan.add(tabs ? line.substring(1) : line);
      }
    }
    return plan;
  }

  /// Whether nothing is missing of a plan whose braces tell; of one in text that is never known.
  private static boolean whole(List<String> plan) {
    String text = String.join("\n", plan);
    return text.stripLeading().startsWith("{")
        && text.chars().filter(it -> it == '{').count()
            <= text.chars().filter(it -> it == '}').count();
  }

  private static boolean treeLine(String line) {
    return line.contains("->  ") || line.startsWith("\t  ");
  }

  /// The rest of a quoted field.
  private static List<String> field(List<String> lines) {
    var plan = new ArrayList<String>();
    for (String line : lines) {
      String bare = line.replace("\"\"", "\u0000");
      int end = bare.indexOf('"');
      plan.add((end < 0 ? bare : bare.substring(0, end)).replace('\u0000', '"'));
      if (end >= 0) {
        break;
      }
    }
    return plan;
  }

  /// The text of the query stands before the plan in the text format.
  private static Bare queried(List<String> plan, double ms) {
    if (plan.isEmpty() || !plan.getFirst().startsWith("Query Text: ")) {
      return new Bare(String.join("\n", plan), "", ms);
    }
    int at = 1;
    while (at < plan.size() && !plan.get(at).contains("(cost=")) {
      at++;
    }
    int end = Math.min(at, plan.size());
    String query = String.join("\n", plan.subList(0, end)).substring(12);
    return new Bare(String.join("\n", plan.subList(end, plan.size())), query, ms);
  }

  private static String framed(List<String> lines) {
    return lines.stream()
        .filter(line -> !FRAME.matcher(line.strip()).matches())
        .map(PlanInput::unframed)
        .collect(Collectors.joining("\n"));
  }

  private static String unframed(String line) {
    Matcher border = Pattern.compile("^\\| ?(.*?)\\s*\\|$").matcher(line);
    String inner =
        border.matches() ? border.group(1) : line.startsWith(" ") ? line.substring(1) : line;
    String stripped = inner.stripTrailing();
    return stripped.endsWith("+") ? stripped.substring(0, stripped.length() - 1) : inner;
  }
}
