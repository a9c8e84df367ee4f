package dev.pgwright.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.explain.PlanNode.Actual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON of `EXPLAIN` as a [Plan].
final class PlanDocument {

  private PlanDocument() {}

  static Plan plan(JsonNode document) {
    var triggers = new ArrayList<Trigger>();
    document.path("Triggers").forEach(it -> triggers.add(trigger(it)));
    var settings = new LinkedHashMap<String, String>();
    for (Map.Entry<String, JsonNode> it : document.path("Settings").properties()) {
      settings.put(it.getKey(), it.getValue().asText());
    }
    return new Plan(
        node(document.path("Plan")),
        document.path("Planning Time").asDouble(),
        document.path("Execution Time").asDouble(),
        ms(document.path("JIT").path("Timing").path("Total")),
        document.path("Serialization").path("Time").asDouble(),
        document.path("Planning").path("Memory Used").asDouble(),
        triggers,
        settings,
        document.path("Query Text").asText());
  }

  private static Trigger trigger(JsonNode it) {
    String constraint = it.path("Constraint Name").asText();
    return new Trigger(
        constraint.isEmpty() ? it.path("Trigger Name").asText() : constraint,
        !constraint.isEmpty(),
        it.path("Relation").asText(),
        it.path("Time").asDouble(),
        it.path("Calls").asDouble());
  }

  /// Some versions print a time with its unit, some one for each kind of work.
  private static double ms(JsonNode time) {
    if (time.isObject()) {
      return ms(time.path("Total"));
    }
    return time.isTextual()
        ? Double.parseDouble(time.asText().replace(" ms", ""))
        : time.asDouble();
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
}
