package dev.pgwright.explain.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The YAML that `EXPLAIN` writes: keys, nested by indentation, and lists with `- `.
final class PlanYaml {

  private final List<String> lines;
  private int at;

  private PlanYaml(List<String> lines) {
    this.lines = lines;
  }

  static JsonNode read(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    return new PlanYaml(lines).value(0);
  }

  private JsonNode value(int indent) {
    return lines.get(at).startsWith("- ", indentOf(lines.get(at))) ? list() : object(indent);
  }

  private ArrayNode list() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    int indent = indentOf(lines.get(at));
    while (at < lines.size()
        && indentOf(lines.get(at)) == indent
        && lines.get(at).startsWith("- ", indent)) {
      String item = lines.get(at).substring(indent + 2);
      if (key(item) < 0) {
        at++;
        list.add(scalar(item.strip()));
      } else {
        list.add(object(indent + 2));
      }
    }
    return list;
  }

  /// @param indent where the keys begin; the first may stand behind a dash
  private ObjectNode object(int indent) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    boolean first = true;
    while (at < lines.size() && (first || indentOf(lines.get(at)) == indent)) {
      String line = lines.get(at);
      if (!first && line.startsWith("- ", indent)) {
        break;
      }
      String entry = line.substring(Math.min(indent, line.length()));
      int colon = key(entry);
      if (colon < 0) {
        throw PlanInput.broken("line " + (at + 1) + " is no YAML of EXPLAIN");
      }
      String name = entry.substring(0, colon);
      String rest = entry.substring(colon + 1).strip();
      at++;
      first = false;
      boolean nested = at < lines.size() && indentOf(lines.get(at)) > indent;
      object.set(name, rest.isEmpty() && nested ? value(indentOf(lines.get(at))) : scalar(rest));
    }
    return object;
  }

  private static int key(String entry) {
    if (entry.startsWith("\"")) {
      return -1;
    }
    int colon = entry.indexOf(": ");
    return colon < 0 && entry.endsWith(":") ? entry.length() - 1 : colon;
  }

  private static JsonNode scalar(String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (text.startsWith("\"")) {
      String inner = text.substring(1, Math.max(1, text.length() - 1));
      return nodes.textNode(inner.replace("\\\"", "\"").replace("\\\\", "\\"));
    }
    return switch (text) {
      case "true" -> nodes.booleanNode(true);
      case "false" -> nodes.booleanNode(false);
      default ->
          text.matches("-?\\d+(\\.\\d+)?")
              ? nodes.numberNode(Double.parseDouble(text))
              : nodes.textNode(text);
    };
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
