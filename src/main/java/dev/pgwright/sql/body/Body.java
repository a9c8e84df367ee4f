package dev.pgwright.sql.body;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A body in PL/pgSQL.
///
/// Every branch counts, and every pass through a loop is one. Statements that a body only may send
/// are there too.
///
/// @param parts in the order of the text
public record Body(List<Part> parts) {

  /// Words behind which a statement begins.
  private static final List<String> BEFORE = List.of("begin", "then", "else", "loop", "declare");

  /// Words behind which a query begins: `for x in`, `open c for`, `cursor is`, `return query`.
  private static final List<String> BEFORE_QUERY = List.of("in", "for", "is", "query");

  private static final List<String> QUERIES =
      List.of("select", "with", "values", "insert", "update", "delete", "merge");

  /// First words of statements; others are those of PL/pgSQL.
  private static final List<String> SQL =
      List.of(
          "alter",
          "analyze",
          "call",
          "checkpoint",
          "cluster",
          "comment",
          "copy",
          "create",
          "delete",
          "discard",
          "do",
          "drop",
          "explain",
          "grant",
          "import",
          "insert",
          "listen",
          "lock",
          "merge",
          "notify",
          "perform",
          "reassign",
          "refresh",
          "reindex",
          "reset",
          "revoke",
          "select",
          "set",
          "truncate",
          "update",
          "vacuum",
          "values",
          "with");

  public Body {
    parts = List.copyOf(parts);
  }

  /// Reads a body; empty where its tokens are none of PostgreSQL's.
  public static Optional<Body> of(String text) {
    try {
      return Optional.of(new Body(new Reader(text, Script.tokens(text)).parts()));
    } catch (PgwrightException _) {
      return Optional.empty();
    }
  }

  /// One body on its way.
  private static final class Reader {

    private final String text;
    private final List<Token> tokens;
    private final Variables variables;
    private final List<Part> parts = new ArrayList<>();

    Reader(String text, List<Token> tokens) {
      this.text = text;
      this.tokens = tokens;
      this.variables = Variables.of(tokens);
    }

    List<Part> parts() {
      int i = 0;
      while (i < tokens.size()) {
        i = next(i);
      }
      return parts;
    }

    private int next(int i) {
      String word = tokens.get(i).word();
      if (word.equals("execute") && executes(i)) {
        return execute(i);
      }
      if (starts(i) && SQL.contains(word)) {
        return sent(i, List.of());
      }
      if (i > 0 && BEFORE_QUERY.contains(tokens.get(i - 1).word()) && QUERIES.contains(word)) {
        return sent(i, List.of("loop"));
      }
      int value = Variables.assigned(tokens, i);
      return value < 0 ? i + 1 : computed(value);
    }

    private boolean starts(int i) {
      return i == 0
          || tokens.get(i - 1).isSymbol(";")
          || tokens.get(i - 1).text().equals(">>")
          || BEFORE.contains(tokens.get(i - 1).word());
    }

    /// Whether it is no privilege, as in `grant execute on`, and no part of a trigger.
    private boolean executes(int i) {
      return i + 1 < tokens.size()
          && !List.of("on", "function", "procedure").contains(tokens.get(i + 1).word());
    }

    private int execute(int i) {
      int end = end(i, List.of("using", "into", "loop"));
      int offset = tokens.get(i).span().start();
      for (String sql : variables.values(tokens, i + 1, end)) {
        parts.add(
            sql.indexOf(Texts.HOLE) < 0
                ? new Part.Sql(sql, offset)
                : new Part.Dynamic(sql, offset));
      }
      return end;
    }

    private int computed(int from) {
      int end = end(from - 1, List.of());
      if (from < end) {
        int offset = tokens.get(from).span().start();
        String value = text.substring(offset, tokens.get(end - 1).span().end());
        parts.add(new Part.Computed("select " + value, offset));
      }
      return end;
    }

    private int sent(int from, List<String> words) {
      int end = end(from, words);
      int offset = tokens.get(from).span().start();
      var sql = new StringBuilder(text.substring(offset, tokens.get(end - 1).span().end()));
      if (tokens.get(from).is("perform")) {
        sql.replace(0, "perform".length(), "select ");
      }
      if (QUERIES.contains(tokens.get(from).word())) {
        targets(from, end, sql, offset);
      }
      parts.add(new Part.Sql(sql.toString(), offset));
      return end;
    }

    /// Takes out `into a, b` and `into strict a`, which are variables and no tables.
    private void targets(int from, int end, StringBuilder sql, int offset) {
      int depth = 0;
      for (int i = from; i < end; i++) {
        Token token = tokens.get(i);
        depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        boolean named = i > from && List.of("insert", "merge").contains(tokens.get(i - 1).word());
        if (depth == 0 && token.is("into") && !named) {
          int last = lastTarget(i, end);
          for (int c = token.span().start(); c < tokens.get(last).span().end(); c++) {
            sql.setCharAt(c - offset, ' ');
          }
          i = last;
        }
      }
    }

    private int lastTarget(int into, int end) {
      int i = into + 1;
      i += i < end && tokens.get(i).is("strict") ? 1 : 0;
      while (i + 1 < end
          && (List.of(",", ".").contains(tokens.get(i + 1).text())
              || List.of(",", ".").contains(tokens.get(i).text()))) {
        i++;
      }
      return Math.min(i, end - 1);
    }

    private int end(int from, List<String> words) {
      int i = from + 1;
      while (i < tokens.size()
          && !tokens.get(i).isSymbol(";")
          && !words.contains(tokens.get(i).word())) {
        i++;
      }
      return i;
    }
  }
}
