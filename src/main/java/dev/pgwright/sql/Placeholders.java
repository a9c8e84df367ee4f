package dev.pgwright.sql;

/// What drivers and psql write where a value or a name comes later.
final class Placeholders {

  private Placeholders() {}

  /// The offset behind the placeholder at an offset; the offset itself when there is none.
  static int end(String text, int at, Dialect dialect) {
    return switch (text.charAt(at)) {
      case ':' -> dialect.named() || dialect.psql() ? colon(text, at, dialect) : at;
      case '?' -> dialect.question() && !doubled(text, at) ? at + 1 : at;
      case '%' -> dialect.format() && !doubled(text, at) ? percent(text, at) : at;
      default -> at;
    };
  }

  /// What stands for the placeholder at an offset: psql quotes `:'name'` and `:"name"`.
  static TokenKind kind(String text, int at) {
    if (text.charAt(at) != ':') {
      return TokenKind.PARAMETER;
    }
    return switch (text.charAt(at + 1)) {
      case '\'' -> TokenKind.STRING;
      case '"' -> TokenKind.QUOTED_IDENTIFIER;
      default -> TokenKind.PARAMETER;
    };
  }

  /// Part of `??` or `%%`, which stand for the operator.
  private static boolean doubled(String text, int at) {
    char c = text.charAt(at);
    return (at + 1 < text.length() && text.charAt(at + 1) == c)
        || (at > 0 && text.charAt(at - 1) == c);
  }

  /// Not behind a colon or a word, so that casts and slices stay what they are.
  private static int colon(String text, int at, Dialect dialect) {
    if (at > 0 && (text.charAt(at - 1) == ':' || wordPart(text.charAt(at - 1)))) {
      return at;
    }
    int end = wordEnd(text, at + 1);
    if (end > at + 1 || !dialect.psql() || end == text.length()) {
      return end > at + 1 && !digit(text.charAt(at + 1)) ? end : at;
    }
    char quote = text.charAt(at + 1);
    if (quote != '\'' && quote != '"') {
      return at;
    }
    int close = wordEnd(text, at + 2);
    return close > at + 2 && close < text.length() && text.charAt(close) == quote ? close + 1 : at;
  }

  private static int percent(String text, int at) {
    int name = at + 1;
    if (name < text.length() && text.charAt(name) == '(') {
      int close = wordEnd(text, name + 1);
      name = close < text.length() && text.charAt(close) == ')' ? close + 1 : at;
    }
    boolean ends = name > at && name < text.length() && text.charAt(name) == 's';
    return ends && wordEnd(text, name) == name + 1 ? name + 1 : at;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && wordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean wordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || digit(c) || c > 127;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
