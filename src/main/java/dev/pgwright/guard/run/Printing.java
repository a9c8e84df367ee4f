package dev.pgwright.guard.run;

import dev.pgwright.guard.shell.AnsiC;
import java.util.List;

/// `echo` and `printf`.
final class Printing {

  private Printing() {}

  static String echo(List<String> arguments) {
    int from = 0;
    boolean escapes = false;
    boolean newline = true;
    while (from < arguments.size() && arguments.get(from).matches("-[neE]+")) {
      escapes |= arguments.get(from).indexOf('e') >= 0;
      newline &= arguments.get(from).indexOf('n') < 0;
      from++;
    }
    String text = String.join(" ", arguments.subList(from, arguments.size()));
    return (escapes ? AnsiC.decode(text) : text) + (newline ? "\n" : "");
  }

  /// @param arguments the format and its values
  static String printf(List<String> arguments) {
    int from = !arguments.isEmpty() && arguments.getFirst().equals("--") ? 1 : 0;
    if (arguments.size() <= from) {
      return "";
    }
    String format = arguments.get(from);
    List<String> values = arguments.subList(from + 1, arguments.size());
    var out = new StringBuilder();
    int next = 0;
    do {
      int used = once(format, values.subList(Math.min(next, values.size()), values.size()), out);
      if (used == 0) {
        break;
      }
      next += used;
    } while (next < values.size() && out.length() < 1 << 20);
    return out.toString();
  }

  private static int once(String format, List<String> values, StringBuilder out) {
    int used = 0;
    var plain = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '\\' && i + 1 < format.length()) {
        plain.append(c).append(format.charAt(++i));
      } else if (c != '%') {
        plain.append(c);
      } else {
        out.append(AnsiC.decode(plain.toString()));
        plain.setLength(0);
        i++;
        while (i < format.length() && "-+ #0123456789.*'l".indexOf(format.charAt(i)) >= 0) {
          i++;
        }
        char kind = i < format.length() ? format.charAt(i) : '%';
        if (kind == '%') {
          out.append('%');
        } else {
          out.append(converted(kind, used < values.size() ? values.get(used) : ""));
          used++;
        }
      }
    }
    out.append(AnsiC.decode(plain.toString()));
    return used;
  }

  private static String converted(char kind, String value) {
    return switch (kind) {
      case 's', 'd', 'i', 'u', 'q' -> value;
      case 'b' -> AnsiC.decode(value);
      case 'c' -> value.isEmpty() ? "" : value.substring(0, 1);
      default -> Hole.TEXT;
    };
  }
}
