package dev.pgwright.cli;

import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.job.review.FixWish;
import dev.pgwright.job.review.ReviewRequest;
import dev.pgwright.report.Finding;
import dev.pgwright.report.Report;
import dev.pgwright.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright review`: what a schema could do better.
@Command(
    name = "review",
    description = {
      "Review a schema: keys, indexes, types, names, row security, what newer versions do better.",
      "",
      "A source is "
          + Source.FORMS
          + ". Of a database, and of what 'inspect --statistics' wrote, sizes, reads and values are"
          + " known too; many findings about indexes need them. Each finding says what it costs to"
          + " leave things as they are."
    },
    footer = {
      "  pgwright review --database-url postgresql://localhost/shop",
      "  pgwright review alembic:backend/alembic.ini --advice",
      "  pgwright review alembic:backend/alembic.ini --fix-plan",
      "  pgwright review --statistics shop.json --rule unused-index,redundant-index"
    })
final class ReviewCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "SOURCE", description = "Where the schema comes from.")
  private @Nullable String source;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      order = 1,
      description = "The database to review, in place of a source.")
  private @Nullable String url;

  @Option(
      names = "--statistics",
      paramLabel = "FILE",
      order = 1,
      description = "A file that 'inspect --statistics' wrote, in place of a source.")
  private @Nullable Path statistics;

  @Option(
      names = {"--target-version", "--pg-version"},
      paramLabel = "MAJOR",
      order = 2,
      description = "The server it is meant for, 14 to 18; that of the source by default.")
  private @Nullable Integer version;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      split = ",",
      order = 3,
      description = "Only these rules; docs/review-rules.md lists them.")
  private List<String> only = List.of();

  @Option(names = "--advice", order = 4, description = "The rules about taste too.")
  private boolean advice;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      order = 5,
      description =
          "Findings from here on make the exit code 1: ${COMPLETION-CANDIDATES};"
              + " ${DEFAULT-VALUE} by default.")
  private Finding.Severity failOn = Finding.Severity.WARNING;

  @Option(
      names = "--fix-plan",
      order = 6,
      description =
          "Write migrations of the fixes that leave nothing to decide, and of all that --rule"
              + " names; proven on a throwaway server.")
  private boolean fixPlan;

  @Option(
      names = "--approve-drop",
      paramLabel = "LABEL",
      order = 7,
      description = "An object that a fix may drop, for example index:a; may be repeated.")
  private List<String> approvedDrops = new ArrayList<>();

  @Mixin private MigrationOptions migration = new MigrationOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;
  private final Function<ReviewRequest, Report> review;

  ReviewCommand(RootCommand root, Function<ReviewRequest, Report> review) {
    this.root = root;
    this.review = review;
  }

  @Override
  public Integer call() {
    long named = Stream.of(source, url, statistics).filter(Objects::nonNull).count();
    if (named != 1) {
      throw new ParameterException(
          spec.commandLine(),
          "name one of a source, --database-url and --statistics; a source is " + Source.FORMS);
    }
    Report report =
        root.watched(
            progress ->
                review.apply(
                    new ReviewRequest(
                        url == null ? source : "db:" + url,
                        statistics,
                        only,
                        advice,
                        SandboxOptions.version(version, root),
                        fixes(),
                        reading.setup(root, sandbox, progress))));
    output.print(report, root);
    if (fixPlan) {
      return fixed(report);
    }
    return report.findings().stream().anyMatch(it -> it.severity().compareTo(failOn) >= 0)
        ? ExitCodes.FINDINGS
        : ExitCodes.OK;
  }

  /// The files to write; null without --fix-plan.
  private @Nullable FixWish fixes() {
    WantedFiles files = migration.wanted(root, "fix what review found");
    if (!fixPlan) {
      if (files != null || !approvedDrops.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "--target, --from, --out and --approve-drop go with --fix-plan");
      }
      return null;
    }
    if (statistics != null) {
      throw new ParameterException(
          spec.commandLine(), "--fix-plan needs a source or a database, not statistics alone");
    }
    String otherwise = "fix what review found";
    return new FixWish(
        files == null
            ? new WantedFiles(null, null, null, otherwise, root.session().today())
            : files,
        approvedDrops);
  }

  private static int fixed(Report report) {
    if (!report.refusals().isEmpty() || !report.questions().isEmpty()) {
      return ExitCodes.REFUSED;
    }
    return report.blockers().isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
  }
}
