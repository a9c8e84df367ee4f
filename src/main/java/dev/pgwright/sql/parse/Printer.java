package dev.pgwright.sql.parse;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Lexer;
import dev.pgwright.sql.TokenKind;
import java.util.Locale;

/// SQL in one form: keywords and names in lower case, names quoted only when they have to be, one
/// blank between words, no comments.
///
/// The printer works on tokens, so that it can print everything that can be read: what is printed
/// parses to what the original parses to.
public final class Printer {

  private final String text;
  private final Dialect dialect;
  private final Tokens tokens;
  private final Literals literals;
  private final StringBuilder out = new StringBuilder();

  private Printer(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
    this.tokens = new Tokens(text, dialect);
    this.literals = new Literals(tokens);
  }

  /// The text, of one statement or a part of one, in that form.
  ///
  /// @throws PgwrightException INPUT when a quote or comment in it never ends
  public static String print(String text, Dialect dialect) {
    return new Printer(text, dialect).print();
  }

  private String print() {
    var lexer = new Lexer(text, dialect);
    for (TokenKind kind = lexer.scan(); kind != TokenKind.END; kind = lexer.scan()) {
      if (kind == TokenKind.JUNK && lexer.problem() != null) {
        throw PgwrightException.of(PgwrightException.Code.INPUT, lexer.problem())
            .atLine(lexer.startLine());
      }
      if (kind != TokenKind.COMMENT) {
        tokens.add(kind, lexer);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && apart(i)) {
        out.append(' ');
      }
      out.append(token(i));
    }
    return out.toString();
  }

  /// Whether a blank stands before a token: where white space stood, or where two tokens would
  /// become one.
  private boolean apart(int i) {
    if (tokens.start(i) == tokens.end(i - 1)) {
      boolean national =
          tokens.word(i - 1).equals("nchar") && tokens.end(i - 1) == tokens.start(i - 1) + 1;
      return wordLike(i - 1) && wordLike(i) && !national;
    }
    String before = tokens.word(i - 1);
    String here = tokens.word(i);
    return !before.equals("(")
        && !here.equals(")")
        && !here.equals(",")
        && !(here.equals(".") && names(i - 1))
        && !(before.equals(".") && names(i));
  }

  private boolean names(int i) {
    return tokens.category(i) != 0;
  }

  private boolean wordLike(int i) {
    return switch (tokens.kind(i)) {
      case OPERATOR, PUNCTUATION, BACKSLASH, COMMENT, JUNK, END -> false;
      case WORD,
          QUOTED_IDENTIFIER,
          UNICODE_IDENTIFIER,
          STRING,
          ESCAPE_STRING,
          UNICODE_STRING,
          BIT_STRING,
          HEX_STRING,
          DOLLAR_STRING,
          INTEGER,
          NUMERIC,
          PARAMETER ->
          true;
    };
  }

  private String token(int i) {
    String written = text.substring(tokens.start(i), tokens.end(i));
    return switch (tokens.kind(i)) {
      case WORD ->
          tokens.category(i) == Tokens.IDENTIFIER ? literals.identifier(i) : lower(written);
      case QUOTED_IDENTIFIER -> quoted(i, written);
      default -> written;
    };
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /// A name that is a keyword of any kind keeps its quotes: where keywords are names depends on the
  /// place.
  private String quoted(int i, String written) {
    if (written.charAt(0) == ':') {
      return written;
    }
    String name = literals.identifier(i);
    boolean plain =
        name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')
            && !Character.isDigit(name.charAt(0))
            && Keywords.find(name, 0, name.length()) < 0;
    return plain && !callable(i) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /// A letter before a quote would make another kind of string of it.
  private boolean callable(int i) {
    boolean last = i + 1 == tokens.size();
    return !last && tokens.start(i + 1) == tokens.end(i) && wordLike(i + 1);
  }
}
