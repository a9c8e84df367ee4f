package dev.pgwright.sql;

import dev.pgwright.PgwrightException;

/// Text to tokens, by the rules of the server's scanner.
///
/// One token at a time, so that the caller can step over what is not SQL (rows of COPY, psql
/// meta-commands) with [#seek].
final class Lexer {

  private static final String OPERATORS = "~!@#^&|`?+-*/%<>=";

  /// Characters that let an operator of several characters end in `+` or `-`.
  private static final String SIGN_KEEPERS = "~!@#^&|`?%";

  private final String text;
  private int at;
  private int line = 1;

  Lexer(String text) {
    this.text = text;
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      at = 1;
    }
  }

  /// Goes on at a later offset.
  void seek(int offset) {
    advance(offset);
  }

  int offset() {
    return at;
  }

  int line() {
    return line;
  }

  /// The next token; [TokenKind#END] for ever at the end.
  ///
  /// @throws PgwrightException INPUT with the line where a quote or comment begins that never ends
  Token next() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      advance(at + 1);
    }
    if (at == text.length()) {
      return new Token(TokenKind.END, "", new Span(line, at, at));
    }
    char c = text.charAt(at);
    if (c == '\0') {
      throw Script.broken(line, "a NUL byte, which no SQL text can hold");
    }
    if (c == '-' && peek(1) == '-') {
      return token(TokenKind.COMMENT, lineEnd(at));
    }
    if (c == '/' && peek(1) == '*') {
      return token(TokenKind.COMMENT, commentEnd());
    }
    if (c == '\'') {
      return token(TokenKind.STRING, stringEnd(at + 1, false, "quoted string"));
    }
    if (c == '"') {
      return token(TokenKind.QUOTED_IDENTIFIER, identifierEnd(at + 1));
    }
    if (c == '$') {
      return dollar();
    }
    if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      return number();
    }
    if (isWordStart(c)) {
      return word(c);
    }
    return symbol(c);
  }

  private Token symbol(char c) {
    if (OPERATORS.indexOf(c) >= 0) {
      return token(TokenKind.OPERATOR, operatorEnd());
    }
    if (c == '\\') {
      return token(TokenKind.BACKSLASH, at + 1);
    }
    char second = peek(1);
    if ((c == ':' && (second == ':' || second == '=')) || (c == '.' && second == '.')) {
      return token(TokenKind.PUNCTUATION, at + 2);
    }
    return token(",()[].;:".indexOf(c) >= 0 ? TokenKind.PUNCTUATION : TokenKind.JUNK, at + 1);
  }

  /// A word, or a string or identifier that letters introduce.
  private Token word(char c) {
    boolean unicode = (c == 'u' || c == 'U') && peek(1) == '&';
    if (unicode && peek(2) == '"') {
      return token(TokenKind.UNICODE_IDENTIFIER, identifierEnd(at + 3));
    }
    if (unicode && peek(2) == '\'') {
      return token(TokenKind.UNICODE_STRING, stringEnd(at + 3, false, "quoted string"));
    }
    if (peek(1) != '\'') {
      return token(TokenKind.WORD, wordEnd(at));
    }
    int body = at + 2;
    return switch (c) {
      case 'b', 'B' -> token(TokenKind.BIT_STRING, stringEnd(body, false, "bit string literal"));
      case 'x', 'X' ->
          token(TokenKind.HEX_STRING, stringEnd(body, false, "hexadecimal string literal"));
      case 'e', 'E' -> token(TokenKind.ESCAPE_STRING, stringEnd(body, true, "quoted string"));
      case 'n', 'N' -> token(TokenKind.STRING, stringEnd(body, false, "quoted string"));
      default -> token(TokenKind.WORD, wordEnd(at));
    };
  }

  private Token dollar() {
    if (isDigit(peek(1))) {
      int end = at + 1;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      return numberLike(TokenKind.PARAMETER, end);
    }
    int tag = at + 1;
    while (tag < text.length() && isTagPart(text.charAt(tag), tag == at + 1)) {
      tag++;
    }
    if (tag == text.length() || text.charAt(tag) != '$') {
      return token(TokenKind.JUNK, at + 1);
    }
    String delimiter = text.substring(at, tag + 1);
    int end = text.indexOf(delimiter, tag + 1);
    if (end < 0) {
      throw Script.broken(line, "unterminated dollar-quoted string that begins with " + delimiter);
    }
    return token(TokenKind.DOLLAR_STRING, end + delimiter.length());
  }

  private Token number() {
    int end = at;
    if (text.charAt(at) == '0') {
      end = radixEnd();
    }
    if (end > at) {
      return numberLike(TokenKind.INTEGER, end);
    }
    end = digits(at, 10);
    boolean numeric = false;
    if (charAt(end) == '.' && charAt(end + 1) != '.') {
      numeric = true;
      end = isDigit(charAt(end + 1)) ? digits(end + 1, 10) : end + 1;
    }
    if (charAt(end) == 'e' || charAt(end) == 'E') {
      int exponent = charAt(end + 1) == '+' || charAt(end + 1) == '-' ? end + 2 : end + 1;
      if (isDigit(charAt(exponent))) {
        numeric = true;
        end = digits(exponent, 10);
      }
    }
    return numberLike(numeric ? TokenKind.NUMERIC : TokenKind.INTEGER, end);
  }

  /// The end of `0x…`, `0o…` or `0b…`; the current offset when it is none of them.
  private int radixEnd() {
    int radix =
        switch (peek(1)) {
          case 'x', 'X' -> 16;
          case 'o', 'O' -> 8;
          case 'b', 'B' -> 2;
          default -> 0;
        };
    if (radix == 0) {
      return at;
    }
    int first = charAt(at + 2) == '_' ? at + 3 : at + 2;
    return Character.digit(charAt(first), radix) < 0 ? at : digits(first, radix);
  }

  /// The end of digits that single underscores may separate.
  private int digits(int from, int radix) {
    int i = from;
    while (Character.digit(ascii(charAt(i)), radix) >= 0
        || (i > from && charAt(i) == '_' && Character.digit(ascii(charAt(i + 1)), radix) >= 0)) {
      i++;
    }
    return i;
  }

  /// A number or parameter; junk when letters follow without a space.
  private Token numberLike(TokenKind kind, int end) {
    return end < text.length() && isWordStart(text.charAt(end))
        ? token(TokenKind.JUNK, wordEnd(end))
        : token(kind, end);
  }

  private int operatorEnd() {
    int end = at;
    while (end < text.length() && OPERATORS.indexOf(text.charAt(end)) >= 0) {
      if (end > at && (text.startsWith("/*", end) || text.startsWith("--", end))) {
        break;
      }
      end++;
    }
    if (end - at > 1 && isSign(text.charAt(end - 1)) && !keepsSign(end - 1)) {
      do {
        end--;
      } while (end - at > 1 && isSign(text.charAt(end - 1)));
    }
    return end;
  }

  private boolean keepsSign(int end) {
    for (int i = at; i < end; i++) {
      if (SIGN_KEEPERS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int commentEnd() {
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
    throw Script.broken(line, "unterminated /* comment");
  }

  private int identifierEnd(int body) {
    int i = body;
    while (true) {
      i = text.indexOf('"', i);
      if (i < 0) {
        throw Script.broken(line, "unterminated quoted identifier");
      }
      if (charAt(i + 1) != '"') {
        return i + 1;
      }
      i += 2;
    }
  }

  private int stringEnd(int body, boolean escapes, String what) {
    int i = body;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && escapes) {
        i += 2;
      } else if (c != '\'') {
        i++;
      } else if (charAt(i + 1) == '\'') {
        i += 2;
      } else {
        int next = continuation(text, i + 1);
        if (next < 0) {
          return i + 1;
        }
        i = next;
      }
    }
    throw Script.broken(line, "unterminated " + what);
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
        i = lineEnd(text, i);
        if (i == text.length()) {
          return -1;
        }
      } else if (isSpace(c)) {
        newline |= c == '\n' || c == '\r';
        i++;
      } else {
        return -1;
      }
    }
    return -1;
  }

  private Token token(TokenKind kind, int end) {
    var token = new Token(kind, text.substring(at, end), new Span(line, at, end));
    if (token.text().indexOf('\0') >= 0) {
      advance(text.indexOf('\0', at));
      throw Script.broken(line, "a NUL byte, which no SQL text can hold");
    }
    advance(end);
    return token;
  }

  private void advance(int to) {
    for (; at < to; at++) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && charAt(at + 1) != '\n')) {
        line++;
      }
    }
  }

  private int lineEnd(int from) {
    return lineEnd(text, from);
  }

  /// Offset of the line end at or after an offset, or the end of the text.
  static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < text.length() && isWordPart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private char peek(int distance) {
    return charAt(at + distance);
  }

  /// The character at an offset; a space at the end.
  private char charAt(int i) {
    return i < text.length() ? text.charAt(i) : ' ';
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Only ASCII digits count; everything else is no digit in any radix.
  private static char ascii(char c) {
    return c < 128 ? c : ' ';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 127;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }

  private static boolean isTagPart(char c, boolean first) {
    return isWordStart(c) || (!first && isDigit(c));
  }
}
