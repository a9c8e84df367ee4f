package dev.pgwright.guard.statement;

import dev.pgwright.PgwrightException;
import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.body.Texts;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one session sends, in order.
public final class SqlSession {

  private static final int SHOWN = 160;
  private static final int DEEPEST = 8;
  private static final int MOST_NESTED = 2_000;
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?is)(^|;|\\()\\s*(drop|truncate|delete|alter|update|insert|create|grant|revoke|with"
              + "|merge|lock|reindex|cluster|vacuum|refresh|copy|do|call|execute|reassign"
              + "|select)\\s.*");
  private static final Pattern LOSING =
      Pattern.compile(
          "(?is).*\\b(drop\\s+(table|schema|database|owned|role|user|index|view|materialized"
              + "|sequence|type|column|extension|function|tablespace|constraint|trigger|policy"
              + "|domain|foreign|procedure|publication|subscription|server)|truncate|delete\\s+from"
              + "|alter\\s+table|alter\\s+system)\\b.*");

  private final List<Found> found = new ArrayList<>();
  private final List<String> made = new ArrayList<>();
  private final StringBuilder schemaChanges = new StringBuilder();
  private final StatementRisk risks = new StatementRisk(this);
  private String current = "";
  private int depth;

  /// Judges a text.
  ///
  /// @param psql whether it is a script for psql; its commands go to `commands`
  /// @param commands of psql, from their backslash
  public void script(String text, boolean psql, Consumer<String> commands) {
    if (tooDeep(text)) {
      add(Risk.DANGER, "too-deep", "the SQL is nested too deeply to be judged", null);
      return;
    }
    Parsed parsed;
    try {
      parsed = Parser.parse(text, psql ? Dialect.PSQL : Dialect.SERVER);
    } catch (PgwrightException e) {
      add(Risk.OPAQUE, "unreadable-sql", String.valueOf(e.getMessage()), null);
      return;
    }
    for (Parsed.Unit unit : parsed.units()) {
      current = shortened(unit.span().of(text));
      if (unit.command() != null) {
        commands.accept(unit.command());
      } else if (unit.statement() != null) {
        unit(unit.statement(), unit.span().of(text));
      } else if (unit.problem() != null) {
        broken(unit.span().of(text), unit.problem().message());
      }
    }
  }

  private static boolean tooDeep(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth = c == '(' || c == '[' ? depth + 1 : c == ')' || c == ']' ? depth - 1 : depth;
      if (depth > MOST_NESTED) {
        return true;
      }
    }
    return false;
  }

  /// Judges one text that the server gets as it is.
  public void text(String sql) {
    script(sql, false, _ -> {});
  }

  private void unit(Statement statement, String sql) {
    risks.of(statement);
    if (sql.indexOf(Texts.HOLE) >= 0) {
      add(Risk.OPAQUE, "opaque-sql", "a part of the statement is only known when it runs", null);
    }
    if (risks.changesSchema(statement)) {
      schemaChanges.append(sql).append(";\n");
    }
  }

  private void broken(String sql, String problem) {
    boolean losing = LOSING.matcher(sql).matches();
    boolean unknown = sql.indexOf(Texts.HOLE) >= 0;
    add(
        losing ? Risk.DANGER : Risk.OPAQUE,
        losing ? "destructive-sql" : unknown ? "opaque-sql" : "unreadable-sql",
        losing
            ? "it names what destroys data, and cannot be read whole: " + problem
            : unknown ? "the statement is only known when it runs" : "not SQL: " + problem,
        null);
  }

  /// SQL that a statement runs.
  void nested(String sql) {
    if (depth > DEEPEST) {
      add(Risk.OPAQUE, "dynamic-sql", "SQL within SQL, too deep to follow", null);
      return;
    }
    depth++;
    String before = current;
    text(sql);
    current = before;
    depth--;
  }

  /// Whether a text begins as a statement does.
  public boolean isSql(String text) {
    return looksLikeSql(text);
  }

  boolean looksLikeSql(String text) {
    return STATEMENT.matcher(text).matches();
  }

  /// What was found, the locks that changes of the schema take included.
  public List<Found> found() {
    if (!schemaChanges.isEmpty()) {
      found.addAll(SchemaRules.check(schemaChanges.toString(), found));
      schemaChanges.setLength(0);
    }
    return List.copyOf(found);
  }

  /// What was found since it was last taken.
  public List<Found> taken() {
    List<Found> all = found();
    found.clear();
    return all;
  }

  void add(Risk risk, String rule, String message, @Nullable String remedy) {
    found.add(new Found(risk, rule, message, remedy, null, "", current));
  }

  /// A relation that this session has made, and that nobody else has seen rows in.
  void made(String name) {
    made.add(name);
  }

  boolean hasMade(String name) {
    return made.contains(name) || name.startsWith("pg_temp.");
  }

  private static String shortened(String sql) {
    String start = sql.strip();
    String line = start.substring(0, Math.min(start.length(), 4 * SHOWN)).replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
