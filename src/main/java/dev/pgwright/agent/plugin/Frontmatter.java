package dev.pgwright.agent.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The head of a Markdown file between two lines of `---`: keys and their values as texts.
///
/// @param values a key's value on its line, and the lines of a list or block below it
record Frontmatter(SequencedMap<String, List<String>> values) {

  /// Reads it; empty where there is none.
  static Optional<Frontmatter> of(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      return Optional.empty();
    }
    var values = new LinkedHashMap<String, List<String>>();
    String key = "";
    for (String line : lines.subList(1, lines.size())) {
      if (line.strip().equals("---")) {
        return Optional.of(new Frontmatter(values));
      }
      boolean nested = line.isBlank() || Character.isWhitespace(line.charAt(0));
      int colon = line.indexOf(':');
      if (!nested && colon > 0 && !line.startsWith("-") && !line.startsWith("#")) {
        key = line.substring(0, colon).strip();
        var list = new ArrayList<String>();
        values.put(key, list);
        add(list, line.substring(colon + 1));
      } else if (!key.isEmpty()) {
        String item = line.strip();
        add(
            values.computeIfAbsent(key, _ -> new ArrayList<>()),
            item.startsWith("- ") ? item.substring(2) : item);
      }
    }
    return Optional.empty();
  }

  private static void add(List<String> values, String text) {
    String value = text.strip();
    if (value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
      value = value.substring(1, value.length() - 1);
    }
    if (!value.isEmpty() && !value.startsWith("#")) {
      values.add(value);
    }
  }

  /// A value on one line; empty without it.
  String text(String key) {
    return String.join(" ", values.getOrDefault(key, List.of()));
  }

  /// The words of a list, written with commas, in brackets or as lines.
  List<String> list(String key) {
    var words = new ArrayList<String>();
    for (String value : values.getOrDefault(key, List.of())) {
      for (String word : value.replaceAll("^\\[|\\]$", "").split(",(?![^(]*\\))", -1)) {
        String name = word.strip().replaceAll("^[\"']|[\"']$", "");
        if (!name.isEmpty()) {
          words.add(name);
        }
      }
    }
    return words;
  }
}
