package dev.pgwright.alembic.python;

import java.util.Locale;

/// Literals of text.
final class Strings {

  private Strings() {}

  /// Whether a literal holds bytes.
  static boolean bytes(Node string) {
    return prefix(string).contains("b");
  }

  static boolean raw(Node string) {
    return prefix(string).contains("r");
  }

  static boolean formatted(Node string) {
    return prefix(string).contains("f");
  }

  private static String prefix(Node string) {
    String text = string.text();
    int end = 0;
    while (Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /// The characters that the content of a literal stands for.
  ///
  /// @throws NotUnderstood for an escape by the name of a character
  static String decoded(String content, boolean raw, boolean formatted, Node at) {
    String text = content.replace("\r\n", "\n");
    if (formatted) {
      text = text.replace("{{", "{").replace("}}", "}");
    }
    return raw ? text : unescaped(text, at);
  }

  private static String unescaped(String text, Node at) {
    var out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        i++;
      } else {
        i = escape(text, i + 1, out, at);
      }
    }
    return out.toString();
  }

  /// @return offset after the escape
  private static int escape(String text, int at, StringBuilder out, Node node) {
    char c = text.charAt(at);
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> out.append(c);
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'a' -> out.append('\007');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\013');
      case 'x' -> {
        return number(text, at + 1, 2, 16, out, node);
      }
      case 'u' -> {
        return number(text, at + 1, 4, 16, out, node);
      }
      case 'U' -> {
        return number(text, at + 1, 8, 16, out, node);
      }
      case 'N' -> throw new NotUnderstood("a character by its name", node);
      default -> {
        if (c >= '0' && c <= '7') {
          int end = at;
          while (end < text.length() && end < at + 3 && "01234567".indexOf(text.charAt(end)) >= 0) {
            end++;
          }
          return number(text, at, end - at, 8, out, node);
        }
        out.append('\\').append(c);
      }
    }
    return at + 1;
  }

  private static int number(
      String text, int from, int digits, int base, StringBuilder out, Node node) {
    try {
      out.appendCodePoint(Integer.parseInt(text.substring(from, from + digits), base));
      return from + digits;
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new NotUnderstood("a broken escape in a text", node);
    }
  }
}
