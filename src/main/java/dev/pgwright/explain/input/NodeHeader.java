package dev.pgwright.explain.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the text format calls a node, taken apart as the JSON format has it.
final class NodeHeader {

  private static final Pattern JOIN =
      Pattern.compile(
          "^(Nested Loop|Hash|Merge)(?: (Left|Right|Full|Semi|Anti|Right Semi|Right"
              + " Anti))?(?: Join)?$");

  private static final Pattern USING =
      Pattern.compile(
          "^(Index(?: Only)? Scan)( Backward)? using (\"(?:[^\"]|\"\")+\"|\\S+) on (.+)$");

  private static final Pattern ON = Pattern.compile("^(.+?) on (.+)$");
  private static final Pattern SET = Pattern.compile("^(Hash)?SetOp (.+)$");

  private NodeHeader() {}

  static void read(String header, ObjectNode node) {
    String text = header.replaceFirst("^Disabled: ", "");
    boolean parallel = text.startsWith("Parallel ");
    text = text.replaceFirst("^Parallel ", "").replaceFirst("^Async ", "");
    node.put("Parallel Aware", parallel);
    for (String mode : new String[] {"Partial", "Finalize"}) {
      if (text.startsWith(mode + " ")) {
        node.put("Partial Mode", mode);
        text = text.substring(mode.length() + 1);
      }
    }
    Matcher using = USING.matcher(text);
    Matcher join = JOIN.matcher(text);
    Matcher set = SET.matcher(text);
    Matcher on = ON.matcher(text);
    if (using.matches()) {
      node.put("Node Type", using.group(1));
      node.put("Scan Direction", using.group(2) == null ? "Forward" : "Backward");
      node.put("Index Name", name(using.group(3)));
      relation(using.group(4), node);
    } else if (join.matches() && !text.equals("Hash")) {
      boolean loop = join.group(1).equals("Nested Loop");
      node.put("Node Type", loop ? "Nested Loop" : join.group(1) + " Join");
      node.put("Join Type", join.group(2) == null ? "Inner" : join.group(2));
    } else if (set.matches()) {
      node.put("Node Type", "SetOp");
      node.put("Strategy", set.group(1) == null ? "Sorted" : "Hashed");
      node.put("Command", set.group(2));
    } else if (on.matches()) {
      on(on.group(1), on.group(2), node);
    } else {
      aggregate(text, node);
    }
  }

  private static void on(String type, String object, ObjectNode node) {
    switch (type) {
      case "Insert", "Update", "Delete", "Merge" -> {
        node.put("Node Type", "ModifyTable");
        node.put("Operation", type);
        relation(object, node);
      }
      case "Bitmap Index Scan" -> {
        node.put("Node Type", type);
        node.put("Index Name", name(object));
      }
      case "CTE Scan", "WorkTable Scan" -> {
        node.put("Node Type", type);
        node.put("CTE Name", words(object).getFirst().getLast());
        node.put("Alias", words(object).getLast().getLast());
      }
      case "Function Scan", "Table Function Scan" -> {
        node.put("Node Type", type);
        node.put(
            type.startsWith("Table") ? "Table Function Name" : "Function Name",
            words(object).getFirst().getLast());
        node.put("Alias", words(object).getLast().getLast());
      }
      default -> {
        node.put("Node Type", type);
        relation(object, node);
      }
    }
  }

  private static void aggregate(String text, ObjectNode node) {
    switch (text) {
      case "HashAggregate" -> typed(node, "Hashed");
      case "GroupAggregate" -> typed(node, "Sorted");
      case "MixedAggregate" -> typed(node, "Mixed");
      case "Aggregate" -> typed(node, "Plain");
      default -> node.put("Node Type", text);
    }
  }

  private static void typed(ObjectNode node, String strategy) {
    node.put("Node Type", "Aggregate");
    node.put("Strategy", strategy);
  }

  private static String name(String text) {
    return words(text).getFirst().getLast();
  }

  private static void relation(String text, ObjectNode node) {
    List<List<String>> words = words(text);
    List<String> qualified = words.getFirst();
    boolean apart = node.path("Node Type").asText().startsWith("Subquery");
    boolean named = !apart && !node.path("Node Type").asText().startsWith("Values");
    if (named) {
      node.put("Relation Name", qualified.getLast());
    }
    if (qualified.size() > 1) {
      node.put("Schema", qualified.getFirst());
    }
    node.put("Alias", words.getLast().getLast());
  }

  /// The words of a text, each with its parts between dots, without quotes.
  static List<List<String>> words(String text) {
    List<List<String>> words = new ArrayList<>();
    List<String> word = new ArrayList<>();
    var part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        part.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ' ' || c == '.')) {
        word.add(part.toString());
        part.setLength(0);
        if (c == ' ') {
          words.add(word);
          word = new ArrayList<>();
        }
      } else {
        part.append(c);
      }
    }
    word.add(part.toString());
    words.add(word);
    return words;
  }
}
