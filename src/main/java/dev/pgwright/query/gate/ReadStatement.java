package dev.pgwright.query.gate;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.sql.parse.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One statement that only reads, as far as its grammar tells.
///
/// @param sql as written, without the semicolon
/// @param form what kind of statement it is
/// @param query what is read; null for `show`
/// @param querySql the query's own text; for `show` the statement
public record ReadStatement(String sql, Form form, @Nullable Query query, String querySql) {

  /// The longest text that is looked at, in bytes of UTF-8.
  private static final int MOST_BYTES = 100 * 1024;

  private static final List<String> EXPLAIN_OPTIONS =
      List.of(
          "analyze",
          "analyse",
          "verbose",
          "costs",
          "settings",
          "generic_plan",
          "buffers",
          "serialize",
          "wal",
          "timing",
          "summary",
          "memory",
          "format");

  /// The kinds of statement that read.
  public enum Form {
    QUERY,
    SHOW,
    EXPLAIN,
    EXPLAIN_ANALYZE
  }

  /// Reads a text.
  ///
  /// @throws PgwrightException INPUT for what is no SQL; REFUSED for everything but one read
  public static ReadStatement of(String text) {
    Characters.check(text);
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Refusal.of("the statement is longer than 100 kB");
    }
    Parsed parsed = Parser.parse(text, Dialect.SERVER);
    if (parsed.units().size() > 1) {
      throw Refusal.of(parsed.units().size() + " statements; one is run at a time");
    }
    if (parsed.units().isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "there is no statement")
          .hint("give one SELECT, VALUES, TABLE, WITH, SHOW or EXPLAIN");
    }
    Parsed.Unit unit = parsed.units().getFirst();
    Problem problem = unit.problem();
    Statement statement = unit.statement();
    if (problem != null || statement == null) {
      throw broken(problem);
    }
    ReadStatement read = of(unit.span().of(text), text, statement);
    if (read.query() != null) {
      Shape.check(read.query(), genericPlan(statement));
      Growth.check(read.query());
    }
    return read;
  }

  private static PgwrightException broken(@Nullable Problem problem) {
    if (problem != null && problem.sqlState().startsWith("54")) {
      return Refusal.of(problem.message());
    }
    return problem == null
        ? PgwrightException.of(Code.INPUT, "not a statement of SQL")
        : PgwrightException.of(Code.INPUT, problem.message() + ", column " + problem.column())
            .atLine(problem.line())
            .hint("nothing was run");
  }

  private static ReadStatement of(String sql, String text, Statement statement) {
    return switch (statement) {
      case Query query -> new ReadStatement(sql, Form.QUERY, query, sql);
      case Session.Show _ -> new ReadStatement(sql, Form.SHOW, null, sql);
      case Session.Explain explain -> explained(sql, text, explain);
      default -> throw Refusal.of(kind(statement) + " is no read").hint(hint(statement));
    };
  }

  private static ReadStatement explained(String sql, String text, Session.Explain explain) {
    boolean analyze = explain.options().stream().anyMatch(ReadStatement::analyzes);
    explain
        .options()
        .forEach(
            option -> {
              if (!EXPLAIN_OPTIONS.contains(option.name())) {
                throw Refusal.of("EXPLAIN has no option " + option.name() + " that is known here");
              }
            });
    if (explain.statement() instanceof Query query) {
      Form form = analyze ? Form.EXPLAIN_ANALYZE : Form.EXPLAIN;
      return new ReadStatement(sql, form, query, query.span().of(text));
    }
    throw Refusal.of(
            analyze
                ? "EXPLAIN ANALYZE runs its statement, and this one is no read"
                : "only reads are explained here, and " + kind(explain.statement()) + " is none")
        .hint("run it on a throwaway server: pgwright sandbox start");
  }

  private static boolean analyzes(dev.pgwright.sql.ast.Option option) {
    String value = option.value();
    return option.name().startsWith("analy")
        && (value == null || !List.of("false", "off", "0").contains(value));
  }

  private static boolean genericPlan(Statement statement) {
    return statement instanceof Session.Explain explain
        && explain.options().stream().anyMatch(it -> it.name().equals("generic_plan"));
  }

  private static String hint(Statement statement) {
    return switch (statement) {
      case Change _, Maintenance.Truncate _ ->
          "pgwright never writes to a database of yours; try it with pgwright sandbox";
      case Session.Copy _ -> "SELECT the rows, and write them with --format csv --output FILE";
      default -> "only SELECT, VALUES, TABLE, WITH, SHOW and EXPLAIN of these are run";
    };
  }

  private static String kind(Statement statement) {
    String name = statement.getClass().getSimpleName();
    return switch (statement) {
      case Statement.Other other -> other.kind().toUpperCase(Locale.ROOT);
      case Session.Transaction it -> it.kind().name().replace('_', ' ');
      case Session.SetParameter it -> it.reset() ? "RESET" : "SET";
      case Session.CallProcedure _ -> "CALL";
      default -> name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
    };
  }
}
