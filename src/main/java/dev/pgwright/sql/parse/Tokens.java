package dev.pgwright.sql.parse;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Lexer;
import dev.pgwright.sql.TokenKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The tokens of one statement, as the server's grammar sees them.
///
/// Arrays side by side instead of objects: most of what a parser does is to look at them.
final class Tokens {

  /// Class of an identifier that is no keyword.
  static final byte IDENTIFIER = 'I';

  private static final String[] ONE = new String[128];

  static {
    for (char c = 0; c < ONE.length; c++) {
      ONE[c] = String.valueOf(c).intern();
    }
  }

  private final String text;
  private final Dialect dialect;
  private TokenKind[] kinds = new TokenKind[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] lines = new int[64];
  private String[] words = new String[64];
  private byte[] classes = new byte[64];
  private boolean[] bare = new boolean[64];
  private @Nullable String[] problems = new String[64];
  private int[] joined = new int[64];
  private int size;

  Tokens(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  void clear() {
    size = 0;
  }

  /// Leaves out the last tokens.
  ///
  /// @param count of those that stay, at most as many as there are
  void cut(int count) {
    size = count;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  TokenKind kind(int i) {
    return kinds[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int line(int i) {
    return lines[i];
  }

  /// The keyword or symbol; `<>` for `!=`; empty for everything else.
  String word(int i) {
    return words[i];
  }

  /// [#IDENTIFIER], a class of [Keywords], or 0 for what is no word.
  byte category(int i) {
    return classes[i];
  }

  boolean bareLabel(int i) {
    return bare[i];
  }

  @Nullable String problem(int i) {
    return problems[i];
  }

  /// Takes the lexer's last token; `n'…'` is the keyword `nchar` and a string.
  void add(TokenKind kind, Lexer lexer) {
    int start = lexer.start();
    int end = kind == TokenKind.END ? start : lexer.offset();
    if (kind == TokenKind.STRING && (text.charAt(start) | 32) == 'n') {
      add(TokenKind.WORD, start, start + 1, lexer);
      words[size - 1] = "nchar";
      classes[size - 1] = Keywords.COLUMN_NAME;
      bare[size - 1] = false;
      add(kind, start + 1, end, lexer);
    } else {
      add(kind, start, end, lexer);
    }
  }

  private void add(TokenKind kind, int start, int end, Lexer lexer) {
    if (size == kinds.length) {
      grow();
    }
    int i = size++;
    kinds[i] = kind;
    starts[i] = start;
    ends[i] = end;
    lines[i] = lexer.startLine();
    problems[i] = lexer.problem();
    words[i] = "";
    classes[i] = 0;
    bare[i] = false;
    joined[i] = 0;
    switch (kind) {
      case WORD -> keyword(i);
      case QUOTED_IDENTIFIER, UNICODE_IDENTIFIER -> identifier(i);
      case OPERATOR, PUNCTUATION -> words[i] = symbol(i);
      case PARAMETER -> parameter(i);
      case STRING,
          ESCAPE_STRING,
          UNICODE_STRING,
          BIT_STRING,
          HEX_STRING,
          DOLLAR_STRING,
          INTEGER,
          NUMERIC,
          COMMENT,
          BACKSLASH,
          JUNK,
          END -> {}
    }
  }

  /// What psql puts in the place of `:name` could be a name, too.
  private void parameter(int i) {
    classes[i] = text.charAt(starts[i]) == ':' && dialect.psql() ? IDENTIFIER : 0;
    boolean number = text.charAt(starts[i]) == '$';
    if (number && !Numbers.fits(text.substring(starts[i] + 1, ends[i]))) {
      spoil(i, "parameter number too large");
    }
  }

  private void keyword(int i) {
    int keyword = Keywords.find(text, starts[i], ends[i]);
    if (keyword < 0) {
      identifier(i);
      return;
    }
    words[i] = Keywords.word(keyword);
    classes[i] = Keywords.kind(keyword);
    bare[i] = Keywords.bareLabel(keyword);
    if (i > 0 && looksAhead(words[i - 1], words[i])) {
      words[i - 1] = words[i - 1] + "_la";
      classes[i - 1] = 0;
      bare[i - 1] = false;
    }
  }

  private void identifier(int i) {
    classes[i] = IDENTIFIER;
    bare[i] = true;
  }

  /// Where the server makes one keyword two, by the word behind it.
  private static boolean looksAhead(String word, String next) {
    return switch (word) {
      case "format" -> next.equals("json");
      case "not" ->
          switch (next) {
            case "between", "in", "like", "ilike", "similar" -> true;
            default -> false;
          };
      case "nulls" -> next.equals("first") || next.equals("last");
      case "with" -> next.equals("time") || next.equals("ordinality");
      case "without" -> next.equals("time");
      default -> false;
    };
  }

  private String symbol(int i) {
    int start = starts[i];
    int length = ends[i] - start;
    char c = text.charAt(start);
    if (length == 1) {
      return ONE[c];
    }
    String symbol = text.substring(start, ends[i]);
    return switch (symbol) {
      case "!=" -> "<>";
      case "%%" -> dialect.format() ? "%" : symbol;
      default -> dialect.question() ? symbol.replace("??", "?") : symbol;
    };
  }

  /// Makes the semicolon that is the last token the end of the statement.
  void endAt(int i) {
    kinds[i] = TokenKind.END;
    words[i] = "";
  }

  /// Ends a token before the end that the lexer saw.
  void shorten(int i, int end) {
    ends[i] = end;
  }

  /// Ends the statement where the lexer is, which is no semicolon.
  void end(Lexer lexer) {
    add(TokenKind.END, lexer);
  }

  /// The line of an offset inside the statement, from 1.
  int lineAt(int offset) {
    int i = 0;
    while (i + 1 < size && starts[i + 1] <= offset) {
      i++;
    }
    int line = lines[i];
    for (int at = starts[i]; at < offset; at++) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && text.charAt(at + 1) != '\n')) {
        line++;
      }
    }
    return line;
  }

  /// Ends `U&'…' uescape '!'` behind its third token: the last three tokens become the first.
  void join() {
    size -= 2;
    joined[size - 1] = starts[size];
    ends[size - 1] = ends[size + 1];
  }

  /// Where `uescape` begins in a joined token; 0 when it is not one.
  int joinedAt(int i) {
    return joined[i];
  }

  /// The server points at another token than the one where it stops.
  void pointAt(int i, int other) {
    starts[i] = starts[other];
    ends[i] = ends[other];
    lines[i] = lines[other];
  }

  void spoil(int i, String problem) {
    kinds[i] = TokenKind.JUNK;
    problems[i] = problem;
    words[i] = "";
    classes[i] = 0;
  }

  private void grow() {
    int to = size * 2;
    kinds = Arrays.copyOf(kinds, to);
    starts = Arrays.copyOf(starts, to);
    ends = Arrays.copyOf(ends, to);
    lines = Arrays.copyOf(lines, to);
    words = Arrays.copyOf(words, to);
    classes = Arrays.copyOf(classes, to);
    bare = Arrays.copyOf(bare, to);
    problems = Arrays.copyOf(problems, to);
    joined = Arrays.copyOf(joined, to);
  }
}
