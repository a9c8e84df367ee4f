package dev.pgwright.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the keys of a TOML file stand; the parser does not tell.
///
/// @param lines line from 1 by full name, for example `paths.allowed`; the name of a table stands
///   for its header
record KeyLines(Map<String, Integer> lines) {

  private static final String PART = "(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')";
  private static final String NAME = "(" + PART + "(?:\\s*\\.\\s*" + PART + ")*)";
  private static final Pattern HEADER = Pattern.compile("\\s*\\[\\[?\\s*" + NAME + "\\s*].*");
  private static final Pattern KEY = Pattern.compile("\\s*" + NAME + "\\s*=.*");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*\\.\\s*");

  static KeyLines of(String text) {
    var lines = new TreeMap<String, Integer>();
    String table = "";
    List<String> all = text.lines().toList();
    for (int number = 1; number <= all.size(); number++) {
      Matcher header = HEADER.matcher(all.get(number - 1));
      Matcher key = KEY.matcher(all.get(number - 1));
      if (header.matches()) {
        table = plain(header.group(1));
        put(lines, table, number);
      } else if (key.matches()) {
        put(lines, (table.isEmpty() ? "" : table + ".") + plain(key.group(1)), number);
      }
    }
    return new KeyLines(lines);
  }

  /// Every table on the way is named too, for keys with dots.
  private static void put(Map<String, Integer> lines, String name, int number) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      lines.putIfAbsent(name.substring(0, dot), number);
    }
    lines.putIfAbsent(name, number);
  }

  private static String plain(String name) {
    return SEPARATOR.matcher(name).replaceAll(".").replace("\"", "").replace("'", "");
  }

  /// The line of a key, or of the nearest table around it; 0 when unknown.
  int line(String name) {
    for (String at = name; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return 0;
  }
}
