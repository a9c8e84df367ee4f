package dev.pgwright.job;

import dev.pgwright.report.Json;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Kinds;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import dev.pgwright.sql.parse.Printer;
import dev.pgwright.sql.parse.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The statements of a text for people and programs.
public final class SqlListing {

  private final String text;
  private final Dialect dialect;
  private final Parsed parsed;

  private SqlListing(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
    this.parsed = Parser.parse(text, dialect);
  }

  public static SqlListing of(String text, Dialect dialect) {
    return new SqlListing(text, dialect);
  }

  /// The text of a stream of at most 256 MB.
  ///
  /// @throws dev.pgwright.PgwrightException INPUT for more, and for what is no text
  public static String decoded(InputStream in) throws IOException {
    return MigrationFiles.decoded(in);
  }

  /// The text of a file of at most 256 MB.
  ///
  /// @throws dev.pgwright.PgwrightException INPUT for more, for what is no text, and for what is
  ///   not there
  public static String text(Path file) {
    return MigrationFiles.text(file);
  }

  /// Whether every statement could be read.
  public boolean sound() {
    return parsed.problems().isEmpty();
  }

  /// One line for each statement: line, kind, the version it needs when that is above 14; or what
  /// is wrong with it.
  public String kinds() {
    var lines = new StringBuilder();
    for (Parsed.Unit unit : parsed.units()) {
      Problem problem = unit.problem();
      if (problem != null) {
        lines.append(problem.line()).append(':').append(problem.column()).append(": ");
        lines.append(problem.message()).append('\n');
      } else {
        lines.append(unit.span().line()).append(": ").append(kind(unit));
        lines.append(unit.since() > 14 ? " (since " + unit.since() + ")\n" : "\n");
      }
    }
    return lines.toString();
  }

  /// The statements in one form, each with its semicolon; what could not be read is left as it is.
  public String printed() {
    var lines = new StringBuilder();
    parsed
        .units()
        .forEach(
            unit -> {
              String printed = printed(unit);
              lines.append(printed == null ? unit.span().of(text) : printed);
              lines.append(unit.command() == null ? ";\n" : "\n");
            });
    return lines.toString();
  }

  /// The statements as written, each with a semicolon, separated by blank lines.
  public String pieces() {
    var pieces = new ArrayList<String>();
    for (Parsed.Unit unit : parsed.units()) {
      pieces.add(unit.span().of(text) + (unit.command() == null ? ";\n" : "\n"));
    }
    return String.join("\n", pieces);
  }

  /// An array with an object for each statement: `index` from 0, `start`, `end` in characters from
  /// 0, `line` from 1, `kind`, `ok`, `error` with `message` and `offset` when it is broken,
  /// `printed` when it is sound, `since`.
  public String json() {
    var objects = new ArrayList<Map<String, Object>>();
    var offsets = new Characters(text);
    for (Parsed.Unit unit : parsed.units()) {
      var object = new LinkedHashMap<String, Object>();
      object.put("index", objects.size());
      object.put("start", offsets.at(unit.span().start()));
      Problem problem = unit.problem();
      int wrong = problem == null ? 0 : problem.offset();
      int before = problem != null && wrong <= unit.span().end() ? offsets.at(wrong) : -1;
      object.put("end", offsets.at(unit.span().end()));
      if (problem != null) {
        object.put("error", error(problem, before < 0 ? offsets.at(wrong) : before));
      }
      object.put("line", unit.span().line());
      object.put("kind", kind(unit));
      object.put("ok", problem == null);
      String printed = printed(unit);
      if (printed != null) {
        object.put("printed", printed);
      }
      object.put("since", unit.since());
      objects.add(object);
    }
    return Json.list(objects);
  }

  private static Map<String, Object> error(Problem problem, int offset) {
    var error = new LinkedHashMap<String, Object>();
    error.put("message", problem.message());
    error.put("offset", offset);
    error.put("sqlState", problem.sqlState());
    return error;
  }

  private static String kind(Parsed.Unit unit) {
    if (unit.command() != null) {
      return "psql command";
    }
    return unit.statement() == null ? "unknown" : Kinds.of(unit.statement());
  }

  private @Nullable String printed(Parsed.Unit unit) {
    return unit.statement() == null ? null : Printer.print(unit.span().of(text), dialect);
  }

  /// Offsets in UTF-16 units as offsets in characters; asked in ascending order.
  private static final class Characters {

    private final String text;
    private int units;
    private int characters;

    Characters(String text) {
      this.text = text;
    }

    int at(int offset) {
      characters += text.codePointCount(units, offset);
      units = offset;
      return characters;
    }
  }

  /// The parts of a dialect by name.
  ///
  /// @param names `psql`, `question`, `named` and `format`
  public static Dialect dialect(List<String> names) {
    return new Dialect(
        names.contains("psql"),
        names.contains("question"),
        names.contains("named"),
        names.contains("format"));
  }
}
