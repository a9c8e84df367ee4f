package dev.pgwright.sql;

import dev.pgwright.PgwrightException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text to tokens, by the rules of the server's scanner.
///
/// One token at a time, so that the caller can step over what is not SQL (rows of COPY, psql
/// meta-commands) with [#seek].
public final class Lexer {

  /// By radix divided by 8.
  private static final List<String> RADIXES = List.of("binary", "octal", "hexadecimal");

  private final String text;
  private final Dialect dialect;
  private final int nul;
  private int at;
  private int line = 1;
  private int start;
  private int startLine = 1;
  private @Nullable String problem;

  Lexer(String text) {
    this(text, Dialect.SERVER);
  }

  /// At the beginning of a text; a byte order mark is stepped over.
  public Lexer(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
    this.nul = text.indexOf('\0');
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      at = 1;
    }
  }

  /// Goes on at a later offset.
  public void seek(int offset) {
    advance(offset);
  }

  /// Goes back to an offset before the last token.
  ///
  /// @param line of that offset, from 1
  public void rewind(int offset, int line) {
    this.at = offset;
    this.line = line;
  }

  /// Behind the last token.
  public int offset() {
    return at;
  }

  /// The line of [#offset], from 1.
  public int line() {
    return line;
  }

  /// Where the last token begins.
  public int start() {
    return start;
  }

  /// The line where the last token begins, from 1.
  public int startLine() {
    return startLine;
  }

  /// What the server says about the last token when it refuses it, for example `unterminated quoted
  /// string`; null for a sound token. The token is [TokenKind#JUNK] then and ends where the server
  /// stops reading.
  public @Nullable String problem() {
    return problem;
  }

  /// The next token; [TokenKind#END] for ever at the end.
  ///
  /// @throws PgwrightException INPUT with the line where a quote or comment begins that never ends
  Token next() {
    TokenKind kind = scan();
    if (problem != null && problem.startsWith("unterminated")) {
      throw Script.broken(startLine, problem + tag());
    }
    return new Token(kind, text.substring(start, at), new Span(startLine, start, at));
  }

  /// What a dollar-quoted string begins with, which tells it from others; empty for other tokens.
  private String tag() {
    return text.charAt(start) == '$'
        ? " that begins with " + text.substring(start, text.indexOf('$', start + 1) + 1)
        : "";
  }

  /// Steps over white space and the next token; [TokenKind#END] for ever at the end.
  ///
  /// @throws PgwrightException INPUT with the line of a NUL
  public TokenKind scan() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      advance(at + 1);
    }
    start = at;
    startLine = line;
    problem = null;
    return at == text.length() ? TokenKind.END : token(text.charAt(at));
  }

  private TokenKind token(char c) {
    if (dialect.hasPlaceholders()) {
      int end = Placeholders.end(text, at, dialect);
      if (end > at) {
        return token(Placeholders.kind(text, at), end);
      }
    }
    if (c == '-' && peek(1) == '-') {
      return token(TokenKind.COMMENT, Extents.line(text, at));
    }
    if (c == '/' && peek(1) == '*') {
      return token(TokenKind.COMMENT, ended(Extents.comment(text, at), "/* comment"));
    }
    if (c == '\'') {
      return token(TokenKind.STRING, ended(Extents.string(text, at + 1, false), "quoted string"));
    }
    if (c == '"') {
      return token(
          TokenKind.QUOTED_IDENTIFIER,
          ended(Extents.identifier(text, at + 1), "quoted identifier"));
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

  private TokenKind symbol(char c) {
    if (Extents.OPERATORS.indexOf(c) >= 0) {
      return token(TokenKind.OPERATOR, Extents.operator(text, at, dialect));
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
  private TokenKind word(char c) {
    boolean unicode = (c == 'u' || c == 'U') && peek(1) == '&';
    if (unicode && peek(2) == '"') {
      return token(
          TokenKind.UNICODE_IDENTIFIER,
          ended(Extents.identifier(text, at + 3), "quoted identifier"));
    }
    if (unicode && peek(2) == '\'') {
      return token(
          TokenKind.UNICODE_STRING, ended(Extents.string(text, at + 3, false), "quoted string"));
    }
    if (peek(1) != '\'') {
      return token(TokenKind.WORD, wordEnd(at));
    }
    int body = at + 2;
    return switch (c) {
      case 'b', 'B' ->
          token(
              TokenKind.BIT_STRING, ended(Extents.string(text, body, false), "bit string literal"));
      case 'x', 'X' ->
          token(
              TokenKind.HEX_STRING,
              ended(Extents.string(text, body, false), "hexadecimal string literal"));
      case 'e', 'E' ->
          token(TokenKind.ESCAPE_STRING, ended(Extents.string(text, body, true), "quoted string"));
      case 'n', 'N' ->
          token(TokenKind.STRING, ended(Extents.string(text, body, false), "quoted string"));
      default -> token(TokenKind.WORD, wordEnd(at));
    };
  }

  private TokenKind dollar() {
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
    int close = end < 0 ? end : end + delimiter.length();
    return token(TokenKind.DOLLAR_STRING, ended(close, "dollar-quoted string"));
  }

  private TokenKind number() {
    int end = at;
    if (text.charAt(at) == '0') {
      end = radixEnd();
      int failed = charAt(at + 2) == '_' ? at + 3 : at + 2;
      if (end == at && radix() > 0 && wordEnd(at + 1) == failed) {
        return junk("invalid " + RADIXES.get(radix() / 8) + " integer", failed);
      }
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
      } else if (exponent == end + 2) {
        return junk("trailing junk after numeric literal", exponent);
      }
    }
    return numberLike(numeric ? TokenKind.NUMERIC : TokenKind.INTEGER, end);
  }

  /// The end of `0x…`, `0o…` or `0b…`; the current offset when it is none of them.
  private int radixEnd() {
    int radix = radix();
    if (radix == 0) {
      return at;
    }
    int first = charAt(at + 2) == '_' ? at + 3 : at + 2;
    return Character.digit(charAt(first), radix) < 0 ? at : digits(first, radix);
  }

  private int radix() {
    return switch (peek(1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
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
  private TokenKind numberLike(TokenKind kind, int end) {
    if (end == text.length() || !isWordStart(text.charAt(end))) {
      return token(kind, end);
    }
    return kind == TokenKind.PARAMETER
        ? junk("trailing junk after parameter", wordEnd(end))
        : junk("trailing junk after numeric literal", wordEnd(end));
  }

  /// The end; what never ends is noted and goes on to the end of the text.
  private int ended(int end, String what) {
    if (end < 0) {
      problem = "unterminated " + what;
      return text.length();
    }
    return end;
  }

  private TokenKind junk(String message, int end) {
    problem = message;
    return token(TokenKind.JUNK, end);
  }

  private TokenKind token(TokenKind kind, int end) {
    if (nul >= 0 && nul >= at && nul < end) {
      advance(nul);
      throw Script.broken(line, "a NUL byte, which no SQL text can hold");
    }
    advance(end);
    return problem == null ? kind : TokenKind.JUNK;
  }

  private void advance(int to) {
    for (; at < to; at++) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && charAt(at + 1) != '\n')) {
        line++;
      }
    }
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
