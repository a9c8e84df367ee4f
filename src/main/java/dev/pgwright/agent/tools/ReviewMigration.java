package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.facts.Lock;
import dev.pgwright.report.Finding;
import dev.pgwright.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `review_migration`: what migrations would do to a running server.
final class ReviewMigration implements Tool<ReviewMigration.Input, ReviewMigration.Review> {

  private static final int MOST_STATEMENTS = 200;

  record Input(
      @Says("File or folder of the project: Alembic, SQL, Flyway, Liquibase") @Nullable String path,
      @Says("The SQL itself, in place of path") @Nullable String sql,
      @Says(value = "", min = 14, max = 18) @Nullable Integer pgVersion,
      @Says("What exists before: database, or a source such as sql:schema.sql, alembic:backend")
          @Nullable String schema,
      @Says("Rules about taste too") boolean advice) {}

  /// Whether it can be run as it is.
  enum Verdict {
    PASS,
    WARN,
    BLOCK
  }

  /// @param lockMode the strongest; null for none
  /// @param blocks who waits for it
  record Line(
      int index,
      @Nullable String file,
      int line,
      String sql,
      @Nullable String lockMode,
      Report.Waits blocks,
      boolean rewrite,
      boolean scan,
      boolean transactional,
      @Nullable String duration) {}

  /// @param reversible whether it has a way back; null where its files do not tell
  /// @param omitted statements that are not listed
  record Review(
      Verdict verdict,
      List<Line> statements,
      List<Checks.Found> findings,
      @Nullable Boolean reversible,
      List<String> concerns,
      int omitted) {}

  @Override
  public ToolInfo<Input, Review> info() {
    return new ToolInfo<>(
        "review_migration",
        "Review a migration",
        "Report what a migration would do to a running PostgreSQL: locks, who waits, rewrites,"
            + " data loss, statements that fail, each with the safe form. Nothing is run. Call it"
            + " before proposing or accepting any migration.",
        Input.class,
        Review.class,
        ToolInfo.Hints.READS);
  }

  @Override
  public Review call(Input input, Call call) {
    var result =
        Checks.run(
            input.path(), input.sql(), input.pgVersion(), input.schema(), input.advice(), call);
    Report report = result.report();
    List<Report.Checked> all =
        Optional.<List<Report.Checked>>ofNullable(report.statements()).orElse(List.of());
    var lines = new ArrayList<Line>();
    for (Report.Checked it : all.subList(0, Math.min(all.size(), MOST_STATEMENTS))) {
      lines.add(line(lines.size() + 1, it));
    }
    call.visit().saw("review", input.toString());
    return new Review(
        verdict(report, result.unread()),
        lines,
        Checks.found(report),
        reversible(input.path(), report),
        report.concerns(),
        all.size() - lines.size());
  }

  private static Verdict verdict(Report report, int unread) {
    if (report.findings().stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR)) {
      return Verdict.BLOCK;
    }
    boolean warned =
        report.findings().stream().anyMatch(it -> it.severity() == Finding.Severity.WARNING);
    return warned || unread > 0 ? Verdict.WARN : Verdict.PASS;
  }

  /// Revisions of Alembic have their way back in the same file.
  private static @Nullable Boolean reversible(@Nullable String path, Report report) {
    boolean alembic =
        report.findings().stream().anyMatch(it -> it.rule().equals("missing-downgrade"))
            || (path != null && path.endsWith(".py"));
    return alembic
        ? report.findings().stream().noneMatch(it -> it.rule().equals("missing-downgrade"))
        : null;
  }

  private static Line line(int index, Report.Checked it) {
    Report.Duration duration = it.duration();
    return new Line(
        index,
        it.file().equals("-") ? null : it.file(),
        it.line(),
        Reads.cut(it.sql()),
        strongest(it).map(Lock::label).orElse(null),
        it.waits(),
        !it.rewrites().isEmpty(),
        it.work().contains("scan") || it.work().contains("validate"),
        Statements.transactional(it.sql()),
        duration == null ? null : duration.says());
  }

  /// The strongest lock of a statement.
  static Optional<Lock> strongest(Report.Checked statement) {
    return statement.locks().stream().map(Report.Taken::mode).reduce(Lock::strongest);
  }
}
