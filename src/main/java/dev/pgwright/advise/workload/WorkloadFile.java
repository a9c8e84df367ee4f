package dev.pgwright.advise.workload;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.parse.Comment;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of statements, each with a semicolon behind it; `-- weight: 20` and `-- name: q3` before
/// one say how often it runs and what it is called.
public final class WorkloadFile {

  private static final Pattern WEIGHT =
      Pattern.compile("\\bweight\\s*[:=]\\s*([0-9.]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "\\bname\\s*[:=]\\s*([^\\n,;]+?)\\s*(?=,|;|\\*/|\\bweight\\s*[:=]|\\n|$)",
          Pattern.CASE_INSENSITIVE);

  private WorkloadFile() {}

  /// Reads the queries of a file of SQL.
  ///
  /// @throws PgwrightException INPUT with the line for what cannot be read
  public static List<WorkloadQuery> read(String text) {
    Parsed parsed = Parser.parse(text, Dialect.PSQL);
    var queries = new ArrayList<WorkloadQuery>();
    int from = 0;
    for (Parsed.Unit unit : parsed.units()) {
      Span span = unit.span();
      if (unit.command() != null) {
        from = span.end();
        continue;
      }
      String said = said(parsed, from, span.start());
      String weight = group(WEIGHT, said);
      String name = group(NAME, said);
      queries.add(
          new WorkloadQuery(
              name == null ? "line " + span.line() : name,
              span.of(text),
              weight == null ? 1 : number(weight, span.line()),
              null));
      from = span.end();
    }
    if (queries.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "there is no statement in it")
          .hint(
              "give statements with a semicolon behind each, -- weight: 20 before those that run"
                  + " often");
    }
    return queries;
  }

  private static String said(Parsed parsed, int from, int to) {
    var said = new StringBuilder();
    for (Comment it : parsed.comments()) {
      if (it.span().start() >= from && it.span().end() <= to) {
        said.append(it.span().of(parsed.text())).append('\n');
      }
    }
    return said.toString();
  }

  private static @Nullable String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static double number(String text, int line) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw PgwrightException.of(
              Code.INPUT, String.format(Locale.ROOT, "the weight %s is no number", text))
          .hint("write -- weight: 20")
          .atLine(line)
          .because(e);
    }
  }
}
