package dev.pgwright.sql;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A file of SQL, as psql reads it.
public final class Script {

  private Script() {}

  /// The text of a file in UTF-8; a byte order mark and line ends are kept.
  ///
  /// @throws PgwrightException INPUT with the line of the first byte that is not UTF-8, or of a NUL
  public static String decode(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      String hex = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
      throw broken(lineAt(text, text.length()), "not UTF-8: byte " + hex + " at " + in.position())
          .hint("save the file as UTF-8");
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw broken(lineAt(text, nul), "a NUL byte, which no SQL text can hold");
    }
    return text;
  }

  /// The statements, rows of `COPY` and psql commands of a script in their order; empty statements
  /// are left out.
  ///
  /// Semicolons inside parentheses, quotes, comments and the `BEGIN ATOMIC … END` body of a
  /// function do not end a statement; what follows the last semicolon is a statement.
  ///
  /// @throws PgwrightException INPUT with the line where a quote or comment begins that never ends,
  ///   or where a psql command stands inside a statement
  public static List<Part> split(String text) {
    return new Splitter(text).split();
  }

  /// The unquoted words that a statement begins with, folded to lower case, up to the first token
  /// of any other kind; comments are skipped. `create index concurrently on t (a)` gives `create`,
  /// `index`, `concurrently`, `on`, `t`.
  public static List<String> firstWords(String statement) {
    var words = new ArrayList<String>();
    var lexer = new Lexer(statement);
    while (true) {
      Token token = lexer.next();
      if (token.kind() == TokenKind.WORD) {
        words.add(token.word());
      } else if (token.kind() != TokenKind.COMMENT) {
        return List.copyOf(words);
      }
    }
  }

  /// The tokens of a text without its comments and without [TokenKind#END].
  ///
  /// @throws PgwrightException INPUT with the line where a quote or comment begins that never ends
  public static List<Token> tokens(String text) {
    return tokensAndComments(text).stream().filter(it -> it.kind() != TokenKind.COMMENT).toList();
  }

  /// The tokens of a text with its comments and without [TokenKind#END].
  ///
  /// @throws PgwrightException as [#tokens]
  public static List<Token> tokensAndComments(String text) {
    var tokens = new ArrayList<Token>();
    var lexer = new Lexer(text);
    for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
      tokens.add(token);
    }
    return List.copyOf(tokens);
  }

  /// The line of an offset, from 1.
  public static int lineAt(String text, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
      }
    }
    return line;
  }

  static PgwrightException broken(int line, String message) {
    return PgwrightException.of(Code.INPUT, message).atLine(line);
  }
}
