package dev.pgwright.sql.parse;

import dev.pgwright.sql.Lexer;
import dev.pgwright.sql.Span;

/// Lines of a script that are no SQL.
final class Scripts {

  private Scripts() {}

  /// Offset of the line end at or after an offset, or the end of the text.
  static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /// Where a command ends: at the end of its line, but `\;` is two characters.
  static int commandEnd(String text, int start) {
    return text.startsWith("\\;", start) ? start + 2 : lineEnd(text, start);
  }

  /// Whether a command sends the statement before it to the server.
  static boolean sends(String command) {
    int end = 1;
    while (end < command.length() && command.charAt(end) >= 'a' && command.charAt(end) <= 'z') {
      end++;
    }
    return switch (command.substring(1, end)) {
      case "", "g", "gx", "gset", "gexec", "gdesc", "crosstabview", "watch" -> true;
      case "bind", "parse", "sendpipeline" -> true;
      default -> false;
    };
  }

  /// Steps over the rows behind a `copy … from stdin;`, up to the line `\.` or the end of the text.
  static Span rows(String text, Lexer lexer) {
    int from = nextLine(text, lineEnd(text, lexer.offset()));
    int to = from;
    int after = text.length();
    while (to < text.length()) {
      int end = lineEnd(text, to);
      int next = nextLine(text, end);
      if (end - to == 2 && text.startsWith("\\.", to)) {
        after = next;
        break;
      }
      to = next;
    }
    lexer.seek(from);
    var rows = new Span(lexer.line(), from, to);
    lexer.seek(after);
    return rows;
  }

  private static int nextLine(String text, int lineEnd) {
    if (lineEnd == text.length()) {
      return lineEnd;
    }
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }
}
