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
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The statements of a text for people and programs, written one by one as they are read.
public final class SqlListing {

  /// What is written.
  public enum Form {
    /// One line for each statement: line, kind, the version it needs when that is above 14; or what
    /// is wrong with it.
    KINDS,
    /// The statements in one form, each with its semicolon; what could not be read is left as it
    /// is.
    PRINTED,
    /// The statements as written, each with a semicolon, separated by blank lines.
    PIECES,
    /// An array with an object for each statement: `index` from 0, `start`, `end` in characters
    /// from 0, `line` from 1, `kind`, `ok`, `error` with `message` and `offset` when it is broken,
    /// `printed` when it is sound, `since`.
    JSON
  }

  private final String text;
  private final Dialect dialect;
  private final Characters offsets;
  private int count;
  private boolean sound = true;

  private SqlListing(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
    this.offsets = new Characters(text);
  }

  /// Writes the statements of a text.
  ///
  /// @return whether every statement could be read
  public static boolean write(String text, Dialect dialect, Form form, Writer out)
      throws IOException {
    return new SqlListing(text, dialect).write(form, out);
  }

  private boolean write(Form form, Writer out) throws IOException {
    switch (form) {
      case KINDS -> each(unit -> out.write(kindLine(unit)));
      case PRINTED -> each(unit -> out.write(statementOrText(unit)));
      case PIECES -> each(unit -> out.write(piece(unit)));
      case JSON -> {
        try (Json.Elements array = Json.elements(out)) {
          each(unit -> array.add(object(unit)));
        }
      }
    }
    return sound;
  }

  /// What is done with a statement.
  private interface Step {
    void take(Parsed.Unit unit) throws IOException;
  }

  private void each(Step step) throws IOException {
    try {
      Parser.each(
          text,
          dialect,
          _ -> {},
          unit -> {
            sound &= unit.problem() == null;
            try {
              step.take(unit);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            count++;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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

  private static String kindLine(Parsed.Unit unit) {
    Problem problem = unit.problem();
    if (problem != null) {
      return problem.line() + ":" + problem.column() + ": " + problem.message() + "\n";
    }
    String since = unit.since() > 14 ? " (since " + unit.since() + ")\n" : "\n";
    return unit.span().line() + ": " + kind(unit) + since;
  }

  private String statementOrText(Parsed.Unit unit) {
    String printed = printed(unit);
    return (printed == null ? unit.span().of(text) : printed) + ending(unit);
  }

  private String piece(Parsed.Unit unit) {
    return (count > 0 ? "\n" : "") + unit.span().of(text) + ending(unit);
  }

  private static String ending(Parsed.Unit unit) {
    return unit.command() == null ? ";\n" : "\n";
  }

  private Map<String, Object> object(Parsed.Unit unit) {
    var object = new LinkedHashMap<String, Object>();
    object.put("index", count);
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
    return object;
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
