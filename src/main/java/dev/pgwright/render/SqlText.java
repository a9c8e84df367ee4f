package dev.pgwright.render;

import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One SQL statement or expression and where its line may be broken.
///
/// @param tokens without comments
record SqlText(String text, List<Token> tokens) {

  private static final int INDENT = 4;

  /// Words that begin a clause; a line is rather broken before one of them.
  private static final List<String> CLAUSES =
      List.of(
          "add",
          "alter",
          "check",
          "default",
          "deferrable",
          "drop",
          "exclude",
          "foreign",
          "from",
          "generated",
          "include",
          "not",
          "on",
          "order",
          "primary",
          "references",
          "set",
          "unique",
          "using",
          "where",
          "with");

  /// Words that belong to what follows them.
  private static final List<String> JOINED = List.of("delete", "is", "nulls", "update");

  static SqlText of(String text) {
    return new SqlText(text, Script.tokens(text));
  }

  /// The statement with tabs in its string constants written as `\\t`.
  ///
  /// `alembic upgrade --sql` prints every tab as four spaces.
  static String withoutTabs(String sql) {
    if (sql.indexOf('\t') < 0) {
      return sql;
    }
    var out = new StringBuilder(sql);
    for (Token token : Script.tokens(sql).reversed()) {
      if (token.kind() == TokenKind.STRING && token.text().startsWith("'")) {
        String escaped = token.text().replace("\\", "\\\\").replace("\t", "\\t");
        if (token.text().indexOf('\t') >= 0) {
          out.replace(token.span().start(), token.span().end(), "E" + escaped);
        }
      }
    }
    return out.toString();
  }

  /// Whether a token of the statement holds a tab, as bodies of functions do.
  static boolean holdsTab(String sql) {
    return sql.indexOf('\t') >= 0
        && Script.tokens(sql).stream().anyMatch(it -> it.text().indexOf('\t') >= 0);
  }

  /// Whether a line of the text begins inside a string, a quoted identifier or a comment.
  boolean lineStartsInside() {
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (!between(at)) {
        return true;
      }
    }
    return false;
  }

  /// Whether all lines may be indented: no line begins inside a token, or the statement is a `DO`
  /// whose code has no such line either. Its code is run and forgotten.
  boolean indentable() {
    if (!lineStartsInside()) {
      return true;
    }
    List<Token> tall = tokens.stream().filter(it -> it.text().indexOf('\n') >= 0).toList();
    return tokens.getFirst().is("do")
        && tall.size() == 1
        && tall.getFirst().kind() == TokenKind.DOLLAR_STRING
        && !of(tall.getFirst().value()).lineStartsInside();
  }

  /// Whether a `--` comment reaches the end of the text.
  boolean endsInComment() {
    int end = tokens.isEmpty() ? 0 : tokens.getLast().span().end();
    int comment = text.indexOf("--", end);
    return comment >= 0 && text.indexOf('\n', comment) < 0;
  }

  /// Lines of at most so many characters where spaces between tokens allow it; continuations are
  /// indented. A text with a line that starts inside a token keeps its lines.
  List<String> wrapped(int width) {
    if (lineStartsInside() || text.indexOf('\r') >= 0) {
      return List.of(text.split("\n", -1));
    }
    var lines = new ArrayList<String>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      wrap(lines, start, start + line.length(), width);
      start += line.length() + 1;
    }
    return lines;
  }

  private void wrap(List<String> lines, int from, int end, int width) {
    String line = text.substring(from, end);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String margin = "";
    int start = from;
    while (margin.length() + end - start > width) {
      int limit = start + width - margin.length();
      int space = breakPoint(breaks(from, start + indent.length(), end), start, limit);
      if (space < 0) {
        break;
      }
      lines.add(margin + text.substring(start, space));
      start = space + 1;
      margin = indent + " ".repeat(INDENT);
    }
    lines.add(margin + text.substring(start, end));
  }

  /// A single space between two tokens.
  ///
  /// @param rank the lower, the better a line is broken there
  private record Break(int space, int rank) {}

  /// The places between `start` and `end` of a line that begins at `from`.
  private List<Break> breaks(int from, int start, int end) {
    var breaks = new ArrayList<Break>();
    int depth = 0;
    for (int i = 1; i < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      depth += before.span().start() < from ? 0 : nesting(before);
      int space = tokens.get(i).span().start() - 1;
      boolean single = space == before.span().end() && text.charAt(space) == ' ';
      if (single && space > start && space < end) {
        boolean clause =
            depth == 0 && CLAUSES.contains(lower(tokens.get(i))) && !JOINED.contains(lower(before));
        breaks.add(new Break(space, 2 * depth + (clause ? 0 : 1)));
      }
    }
    return breaks;
  }

  /// The best of the places that leave no line too short; the first one when all are beyond the
  /// limit; -1 when there is none.
  private static int breakPoint(List<Break> breaks, int start, int limit) {
    int half = (start + limit) / 2;
    Break best = null;
    for (Break it : breaks) {
      boolean better = best == null || best.space() < half || it.rank() <= best.rank();
      if (best == null || (it.space() <= limit && better)) {
        best = it;
      }
    }
    return best == null ? -1 : best.space();
  }

  private static int nesting(Token token) {
    return switch (token.text()) {
      case "(", "[" -> 1;
      case ")", "]" -> -1;
      default -> 0;
    };
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  /// Whether the offset is white space between tokens, on a stretch without a comment.
  private boolean between(int offset) {
    int from = 0;
    for (Token token : tokens) {
      if (offset < token.span().start()) {
        return text.substring(from, token.span().start()).isBlank();
      }
      if (offset < token.span().end()) {
        return false;
      }
      from = token.span().end();
    }
    return text.substring(from).isBlank();
  }
}
