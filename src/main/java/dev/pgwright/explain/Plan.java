package dev.pgwright.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.explain.PlanNode.Actual;
import dev.pgwright.explain.input.PlanInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A plan of a query.
///
/// @param planningMs 0 where it is not told
/// @param executionMs 0 where the query was not run
/// @param jitMs what compiling took; 0 for nothing
/// @param triggerMs what triggers took, those of foreign keys too
public record Plan(
    PlanNode root, double planningMs, double executionMs, double jitMs, double triggerMs) {

  /// Reads a plan in any format of PostgreSQL 14 to 18: JSON, YAML, XML or text, bare, in psql's
  /// frames, or in a log line of auto_explain.
  ///
  /// @throws dev.pgwright.PgwrightException INPUT where there is none
  public static Plan read(String text) {
    JsonNode document = PlanInput.read(text);
    double triggers = 0;
    for (JsonNode trigger : document.path("Triggers")) {
      triggers += trigger.path("Time").asDouble();
    }
    return new Plan(
        node(document.path("Plan")),
        document.path("Planning Time").asDouble(),
        document.path("Execution Time").asDouble(),
        jit(document.path("JIT").path("Timing").path("Total")),
        triggers);
  }

  /// Some versions print it with its unit.
  private static double jit(JsonNode total) {
    return total.isTextual()
        ? Double.parseDouble(total.asText().replace(" ms", ""))
        : total.asDouble();
  }

  private static PlanNode node(JsonNode json) {
    var details = new LinkedHashMap<String, String>();
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      String value = text(property.getValue());
      if (!value.isEmpty()) {
        details.put(property.getKey(), value);
      }
    }
    List<PlanNode> children = new ArrayList<>();
    json.path("Plans").forEach(child -> children.add(node(child)));
    boolean ran = json.has("Actual Loops");
    JsonNode ms = json.path("Actual Total Time");
    String relationship = json.path("Parent Relationship").asText();
    boolean part = relationship.equals("InitPlan") || relationship.equals("SubPlan");
    String name = json.path("Subplan Name").asText();
    return new PlanNode(
        json.path("Node Type").asText(),
        part ? (name.isEmpty() ? relationship : name) : null,
        json.path("Total Cost").asDouble(),
        json.path("Plan Rows").asDouble(),
        ran
            ? new Actual(
                ms.isMissingNode() ? -1 : ms.asDouble(),
                json.path("Actual Rows").asDouble(),
                json.path("Actual Loops").asDouble())
            : null,
        details,
        children);
  }

  /// A property as one text; lists with commas; empty for what has properties itself.
  private static String text(JsonNode value) {
    if (value.isValueNode()) {
      return value.isDouble() && value.asDouble() == Math.rint(value.asDouble())
          ? String.valueOf((long) value.asDouble())
          : value.asText();
    }
    var parts = new ArrayList<String>();
    value.forEach(
        part -> {
          if (part.isValueNode()) {
            parts.add(part.asText());
          }
        });
    return value.isArray() ? String.join(", ", parts) : "";
  }

  /// Whether the query was run, and times were taken.
  public boolean timed() {
    PlanNode.Actual actual = root.actual();
    return actual != null && actual.ms() >= 0;
  }
}
