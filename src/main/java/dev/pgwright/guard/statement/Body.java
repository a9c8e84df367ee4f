package dev.pgwright.guard.statement;

import dev.pgwright.PgwrightException;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The body of `do`: what PL/pgSQL would send.
final class Body {

  private static final List<String> BEFORE = List.of("begin", "then", "else", "loop", "declare");
  private static final List<String> SQL =
      List.of(
          "alter",
          "create",
          "drop",
          "update",
          "delete",
          "insert",
          "merge",
          "truncate",
          "lock",
          "grant",
          "revoke",
          "comment",
          "refresh",
          "reindex",
          "cluster",
          "vacuum",
          "set",
          "copy",
          "select",
          "with",
          "import",
          "reassign",
          "do");
  private static final Pattern LOSING =
      Pattern.compile("(?is).*\\b(drop|truncate|delete\\s+from|alter)\\b.*");
  private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'|\\$\\$(.*?)\\$\\$");

  private final SqlSession session;
  private final Map<String, String> constants = new LinkedHashMap<>();
  private String body = "";
  private List<Token> tokens = List.of();

  Body(SqlSession session) {
    this.session = session;
  }

  void of(@Nullable String language, String text) {
    body = text;
    if (language != null && !language.equalsIgnoreCase("plpgsql")) {
      if (language.equalsIgnoreCase("sql")) {
        session.nested(text);
      } else {
        session.add(
            LOSING.matcher(text).matches() ? Risk.DANGER : Risk.OPAQUE,
            "foreign-code",
            "a block of " + language + " is run by the server",
            null);
      }
      return;
    }
    try {
      tokens = Script.tokens(text);
    } catch (PgwrightException _) {
      session.add(
          LOSING.matcher(text).matches() ? Risk.DANGER : Risk.OPAQUE,
          "unreadable-block",
          "the block cannot be read",
          null);
      return;
    }
    statements();
  }

  private void statements() {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      boolean starts =
          i == 0 || tokens.get(i - 1).isSymbol(";") || BEFORE.contains(tokens.get(i - 1).word());
      if (word.equals("execute")) {
        i = dynamic(i);
      } else if (starts && word.equals("perform")) {
        i = sent("select ", i + 1);
      } else if (starts && word.equals("call")) {
        i = sent("", i);
      } else if ((starts || (i > 0 && tokens.get(i - 1).is("in"))) && SQL.contains(word)) {
        i = sent("", i);
      } else if (assigned(i)) {
        i = assignment(i);
      }
    }
  }

  /// `name := …`, `name text := …`.
  private boolean assigned(int i) {
    return tokens.get(i).isSymbol(":=") || (tokens.get(i).isSymbol("=") && assignedPlainly(i));
  }

  private boolean assignedPlainly(int i) {
    return i > 1 && (tokens.get(i - 2).isSymbol(";") || BEFORE.contains(tokens.get(i - 2).word()));
  }

  private int assignment(int at) {
    int from = at;
    while (from > 0
        && !tokens.get(from - 1).isSymbol(";")
        && !BEFORE.contains(tokens.get(from - 1).word())) {
      from--;
    }
    int end = end(at, List.of());
    String value = value(at + 1, end);
    String name = tokens.get(from).value();
    constants.put(name, constants.containsKey(name) ? unknown() : value);
    calls("select ", at + 1, end);
    return end;
  }

  private static String unknown() {
    return String.valueOf(ConstantText.HOLE);
  }

  private int dynamic(int at) {
    int end = end(at, List.of("using", "into", "loop"));
    String sql = value(at + 1, end);
    if (sql.indexOf(ConstantText.HOLE) < 0) {
      session.nested(sql);
    } else {
      String shown = sql.strip();
      boolean reading =
          shown.regionMatches(true, 0, "select ", 0, 7) && !LOSING.matcher(sql).matches();
      boolean losing =
          LOSING.matcher(sql).matches() || (!reading && LOSING.matcher(strings()).matches());
      session.add(
          losing ? Risk.DANGER : Risk.OPAQUE,
          losing ? "dynamic-destructive-sql" : "dynamic-sql",
          losing
              ? "EXECUTE puts together what destroys data"
              : "EXECUTE runs SQL that is put together when it runs",
          "write the statements out");
    }
    return end;
  }

  /// All constants of the block.
  private String strings() {
    var all = new StringBuilder();
    Matcher matcher = STRING.matcher(body);
    while (matcher.find()) {
      all.append(matcher.group()).append(' ');
    }
    return all.toString();
  }

  private String value(int from, int end) {
    if (from >= end) {
      return unknown();
    }
    var text = new StringBuilder();
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      String known = constants.get(token.word());
      if (known == null || known.indexOf(ConstantText.HOLE) >= 0) {
        text.append(token.text()).append(' ');
      } else {
        text.append('\'').append(known.replace("'", "''")).append("' ");
      }
    }
    var statements = Parser.parse("select " + text, Dialect.SERVER).statements();
    return statements.size() == 1
            && statements.getFirst() instanceof Query query
            && query.body() instanceof Query.Select select
            && select.targets().size() == 1
        ? ConstantText.of(select.targets().getFirst().value())
        : unknown();
  }

  private int sent(String before, int at) {
    int end = end(at, at > 0 && tokens.get(at - 1).is("in") ? List.of("loop") : List.of());
    calls(before, at, end);
    return end;
  }

  private void calls(String before, int from, int end) {
    if (from < end) {
      var sql = new ArrayList<String>();
      for (int i = from; i < end; i++) {
        sql.add(tokens.get(i).text());
        if (tokens.get(i).is("into") && tokens.get(from).is("select")) {
          sql.removeLast();
          i++;
          while (i + 1 < end && tokens.get(i + 1).isSymbol(",")) {
            i += 2;
          }
        }
      }
      session.nested(before + String.join(" ", sql));
    }
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
