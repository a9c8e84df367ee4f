package dev.pgwright.sql;

import java.util.Locale;

/// A piece of SQL.
///
/// @param text as written, delimiters included
public record Token(TokenKind kind, String text, Span span) {

  /// The folded keyword or identifier of an unquoted word; empty for every other kind.
  public String word() {
    return kind == TokenKind.WORD ? folded() : "";
  }

  /// Whether this is the unquoted word.
  ///
  /// @param lower in lower case
  public boolean is(String lower) {
    return kind == TokenKind.WORD && text.length() == lower.length() && folded().equals(lower);
  }

  /// Whether this is the operator or punctuation.
  public boolean isSymbol(String symbol) {
    return (kind == TokenKind.PUNCTUATION || kind == TokenKind.OPERATOR) && text.equals(symbol);
  }

  /// What the token stands for: a folded word, an identifier without quotes, the characters of a
  /// `'…'` or `$$…$$` string. Escapes of `E'…'` and `U&` forms are left as they are.
  public String value() {
    return switch (kind) {
      case WORD -> folded();
      case QUOTED_IDENTIFIER, UNICODE_IDENTIFIER -> body('"');
      case STRING, ESCAPE_STRING, UNICODE_STRING, BIT_STRING, HEX_STRING -> body('\'');
      case DOLLAR_STRING -> dollarBody();
      case INTEGER, NUMERIC, PARAMETER, OPERATOR, PUNCTUATION, COMMENT, BACKSLASH, JUNK, END ->
          text;
    };
  }

  /// ASCII letters only: a server with UTF-8 folds no others.
  private String folded() {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      folded.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return folded.toString();
  }

  private String dollarBody() {
    int tag = text.indexOf('$', 1) + 1;
    return text.substring(tag, text.length() - tag);
  }

  private String body(char quote) {
    var body = new StringBuilder();
    int i = text.indexOf(quote) + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && kind == TokenKind.ESCAPE_STRING) {
        body.append(text, i, i + 2);
        i += 2;
      } else if (c != quote) {
        body.append(c);
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
        body.append(quote);
        i += 2;
      } else {
        int next = Extents.continuation(text, i + 1);
        i = next < 0 ? text.length() : next;
      }
    }
    return body.toString();
  }
}
