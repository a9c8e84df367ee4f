package dev.pgwright.sql;

/// Where tokens end; -1 for what never ends.
final class Extents {

  static final String OPERATORS = "~!@#^&|`?+-*/%<>=";

  /// Characters that let an operator of several characters end in `+` or `-`.
  private static final String SIGN_KEEPERS = "~!@#^&|`?%";

  private Extents() {}

  static int operator(String text, int at, Dialect dialect) {
    int end = at;
    while (end < text.length() && OPERATORS.indexOf(text.charAt(end)) >= 0) {
      if (end > at && (text.startsWith("/*", end) || text.startsWith("--", end))) {
        break;
      }
      if (end > at && dialect.hasPlaceholders() && Placeholders.end(text, end, dialect) > end) {
        break;
      }
      end++;
    }
    if (end - at > 1 && isSign(text.charAt(end - 1)) && !keepsSign(text, at, end - 1)) {
      do {
        end--;
      } while (end - at > 1 && isSign(text.charAt(end - 1)));
    }
    return end;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static boolean keepsSign(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (SIGN_KEEPERS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static int comment(String text, int at) {
    int depth = 0;
    int i = at;
    while (i < text.length()) {
      if (text.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else if (text.startsWith("*/", i)) {
        depth--;
        i += 2;
        if (depth == 0) {
          return i;
        }
      } else {
        i++;
      }
    }
    return -1;
  }

  static int identifier(String text, int body) {
    int i = body;
    while (true) {
      i = text.indexOf('"', i);
      if (i < 0 || !text.startsWith("\"", i + 1)) {
        return i < 0 ? i : i + 1;
      }
      i += 2;
    }
  }

  static int string(String text, int body, boolean escapes) {
    int i = body;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && escapes) {
        i += 2;
      } else if (c != '\'') {
        i++;
      } else if (text.startsWith("'", i + 1)) {
        i += 2;
      } else {
        int next = continuation(text, i + 1);
        if (next < 0) {
          return i + 1;
        }
        i = next;
      }
    }
    return -1;
  }

  /// Where a string goes on after its closing quote: behind the quote that follows white space with
  /// a line end in it, comments allowed; -1 when it does not.
  static int continuation(String text, int from) {
    boolean newline = false;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\'') {
        return newline ? i + 1 : -1;
      }
      if (text.startsWith("--", i)) {
        i = line(text, i);
        if (i == text.length()) {
          return -1;
        }
      } else if (Lexer.isSpace(c)) {
        newline |= c == '\n' || c == '\r';
        i++;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /// Offset of the line end at or after an offset, or the end of the text.
  static int line(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }
}
