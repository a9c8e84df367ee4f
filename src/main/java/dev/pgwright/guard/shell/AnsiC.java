package dev.pgwright.guard.shell;

/// The escapes of `$'…'`, which `echo -e` and `printf` know too.
public final class AnsiC {

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private AnsiC(String text) {
    this.text = text;
  }

  /// The characters that a text with escapes stands for; unknown escapes stay.
  public static String decode(String text) {
    var decoder = new AnsiC(text);
    while (decoder.at < text.length()) {
      decoder.next();
    }
    return decoder.out.toString();
  }

  private void next() {
    char c = text.charAt(at++);
    if (c != '\\' || at == text.length()) {
      out.append(c);
      return;
    }
    char escape = text.charAt(at++);
    switch (escape) {
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 'e', 'E' -> out.append('\u001b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'v' -> out.append('\u000b');
      case '\\', '\'', '"', '?' -> out.append(escape);
      case 'x' -> number(16, 2, "\\x");
      case 'u' -> number(16, 4, "\\u");
      case 'U' -> number(16, 8, "\\U");
      case 'c' -> out.append(at < text.length() ? (char) (text.charAt(at++) & 0x1f) : 'c');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        number(8, text.charAt(at) == '0' ? 4 : 3, "");
      }
      default -> out.append('\\').append(escape);
    }
  }

  private void number(int radix, int most, String otherwise) {
    int value = 0;
    int start = at;
    while (at < text.length() && at - start < most) {
      int digit = Character.digit(text.charAt(at), radix);
      if (digit < 0) {
        break;
      }
      value = value * radix + digit;
      at++;
    }
    if (at == start) {
      out.append(otherwise);
    } else if (Character.isValidCodePoint(value)) {
      out.appendCodePoint(value);
    } else {
      out.append('\ufffd');
    }
  }
}
