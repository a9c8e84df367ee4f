package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.config.Config;
import dev.pgwright.job.CheckRequest;
import dev.pgwright.job.Checking;
import dev.pgwright.report.Finding;
import dev.pgwright.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `check` for the tools that look at statements.
final class Checks {

  /// What an agent may send at once.
  private static final int MOST_CHARACTERS = 1_000_000;

  private Checks() {}

  /// Checks a file or folder of the project, or a text; one of them is null.
  static Checking.Result run(
      @Nullable String path,
      @Nullable String sql,
      @Nullable Integer version,
      @Nullable String schema,
      boolean advice,
      Call call) {
    if ((path == null) == (sql == null)) {
      throw PgwrightException.of(Code.USAGE, "give either path or sql");
    }
    if (sql != null && sql.length() > MOST_CHARACTERS) {
      throw PgwrightException.of(Code.INPUT, "sql has more than " + MOST_CHARACTERS + " characters")
          .hint("name its file with path");
    }
    var place = call.place();
    Config.Check decided = place.config().check();
    String source = schema == null ? null : place.source(schema);
    String database = source != null && source.startsWith("db:") ? source.substring(3) : null;
    return Checking.run(
        new CheckRequest(
            List.of(path == null ? "-" : shown(path, call)),
            place.folder(),
            sql,
            version == null ? 0 : version,
            false,
            new CheckRequest.Given(source, database, decided.settings(), decided.smallTable()),
            call.setup(),
            null,
            List.of(),
            advice,
            CheckRequest.Handling.REPORT));
  }

  /// The path as it was named, once it is known to be in the project.
  private static String shown(String path, Call call) {
    call.place().file(path);
    return path;
  }

  /// A finding of a check.
  ///
  /// @param reference where the rule is explained
  record Found(
      String rule,
      Finding.Severity severity,
      @Nullable String file,
      @Nullable Integer line,
      String message,
      @Nullable String fix,
      String reference) {

    static Found of(Finding it) {
      Finding.Span span = it.span();
      String file = it.file();
      return new Found(
          it.rule(),
          it.severity(),
          file == null || file.equals("-") ? null : file,
          span == null ? null : span.line(),
          it.message(),
          it.remedy(),
          "pgwright://rules/" + it.rule());
    }
  }

  /// All findings of a report.
  static List<Found> found(Report report) {
    return report.findings().stream().map(Found::of).toList();
  }
}
