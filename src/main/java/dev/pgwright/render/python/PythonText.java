package dev.pgwright.render.python;

import java.util.Locale;

/// String literals of Python as black leaves them.
public final class PythonText {

  private PythonText() {}

  /// A literal on one line.
  public static String literal(String value) {
    boolean raw = value.indexOf('\\') >= 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
    if (raw && printable(value) && !endsOdd(value)) {
      return "r\"" + value + "\"";
    }
    char quote = count(value, '\'') < count(value, '"') ? '\'' : '"';
    return quote + escaped(value, quote, false) + quote;
  }

  /// A literal in triple quotes.
  ///
  /// @param value ends with a line end or a space
  public static String block(String value) {
    if (value.indexOf('\\') >= 0 && !value.contains("\"\"\"") && printable(value)) {
      return "r\"\"\"" + value + "\"\"\"";
    }
    return "\"\"\"" + inBlock(value) + "\"\"\"";
  }

  /// Text for the inside of an existing literal in triple quotes that is not raw.
  public static String inBlock(String value) {
    return escaped(value, '\0', true).replace("\"\"\"", "\\\"\\\"\\\"");
  }

  private static String escaped(String value, char quote, boolean lines) {
    var out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || c == quote) {
        out.append('\\').append(c);
      } else if (c == '\n' || c == '\t') {
        out.append(lines ? String.valueOf(c) : c == '\n' ? "\\n" : "\\t");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (hidden(c)) {
        out.append(String.format(Locale.ROOT, c < 256 ? "\\x%02x" : "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean printable(String value) {
    return value.chars().noneMatch(c -> hidden((char) c) || c == '\r' || c == '\t');
  }

  /// Control and format characters, and separators other than the plain space: legal in a literal,
  /// but no reader sees them.
  private static boolean hidden(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  private static boolean endsOdd(String value) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == '\\') {
      end--;
    }
    return (value.length() - end) % 2 == 1;
  }

  private static long count(String value, char c) {
    return value.chars().filter(it -> it == c).count();
  }
}
