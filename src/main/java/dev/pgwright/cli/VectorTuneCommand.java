package dev.pgwright.cli;

import dev.pgwright.job.vector.VectorTuning;
import dev.pgwright.report.vectors.TunePage;
import dev.pgwright.report.vectors.TuneReport;
import dev.pgwright.vector.MemorySetting;
import dev.pgwright.vector.profile.ProfileRequest;
import dev.pgwright.vector.tune.TuneRequest;
import dev.pgwright.vector.tune.TuneResult;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright vector tune`: the index that fits, by measurement.
@Command(
    name = "tune",
    description = {
      "Copy rows to a throwaway server, build and measure indexes there, and choose: the index, its"
          + " settings for each class of queries, and what would change the answer.",
      "",
      "The database is only read, once. Recall is measured against exact neighbours, with queries"
          + " that are not in the index; the lower bound of its interval decides."
    },
    footer = {
      "  pgwright vector tune --table chunks --recall 0.95 --database-url"
          + " postgresql://localhost/docs",
      "  pgwright vector tune --table chunks --filter \"tenant_id = 7\" --from alembic:backend"
    })
final class VectorTuneCommand implements Callable<Integer> {

  /// The forms of a result.
  enum Form {
    TEXT,
    JSON,
    HTML;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Mixin private VectorColumnOptions column = new VectorColumnOptions();

  @Option(
      names = "--rows",
      paramLabel = "NUMBER",
      defaultValue = "100000",
      order = 7,
      description = "The most rows that are copied; ${DEFAULT-VALUE} by default.")
  private long rows = 100_000;

  @Option(
      names = "--query-count",
      paramLabel = "NUMBER",
      defaultValue = "500",
      order = 7,
      description = "The most queries that recall is measured with; ${DEFAULT-VALUE} by default.")
  private int queryCount = 500;

  @Option(
      names = "--k",
      paramLabel = "NUMBER",
      defaultValue = "10",
      order = 20,
      description = "Neighbours of a query (LIMIT); ${DEFAULT-VALUE} by default.")
  private int k = 10;

  @Option(
      names = "--recall",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      order = 21,
      description = "Share of them that is to be found; ${DEFAULT-VALUE} by default.")
  private double recall = 0.95;

  @Option(
      names = "--p95-ms",
      paramLabel = "NUMBER",
      order = 22,
      description =
          "Milliseconds that 95 %% of the queries may take; as fast as can be by default.")
  private @Nullable Double p95;

  @Option(names = "--qps", paramLabel = "NUMBER", order = 23, description = "Queries a second.")
  private @Nullable Double qps;

  @Option(
      names = "--memory",
      paramLabel = "MEMORY",
      order = 24,
      description = "The most that the index may take, for example 4GB.")
  private @Nullable String memory;

  @Option(
      names = "--minutes",
      paramLabel = "NUMBER",
      defaultValue = "15",
      order = 25,
      description = "After which nothing new is tried; ${DEFAULT-VALUE} by default.")
  private int minutes = 15;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the result: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Form form = Form.TEXT;

  @Mixin private ResultFile output = new ResultFile();
  @Mixin private MigrationOptions migration = new MigrationOptions();
  @Mixin private SourceOptions reading = new SourceOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;

  VectorTuneCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    check(rows >= 1, "--rows is at least 1");
    check(queryCount >= 10 && queryCount <= 100_000, "--query-count is between 10 and 100000");
    check(k >= 1 && k <= 1_000, "--k is between 1 and 1000");
    check(recall > 0 && recall < 1, "--recall is above 0 and below 1; 1 is an exact scan");
    check(p95 == null || p95 > 0, "--p95-ms is above 0");
    check(qps == null || qps > 0, "--qps is above 0");
    check(minutes >= 0 && minutes <= 10_000, "--minutes is between 0 and 10000");
    check(
        column.filters().size() <= ProfileRequest.MOST_FILTERS,
        "at most " + ProfileRequest.MOST_FILTERS + " filters at a time");
    TuneRequest request = request();
    VectorTuning.Tuned tuned =
        root.watched(
            progress ->
                VectorTuning.run(
                    column.database(root),
                    reading.setup(root, sandbox, progress),
                    request,
                    migration.wanted(root, "add vector index")));
    TuneResult result = tuned.result();
    List<String> files = tuned.files();
    output.print(
        switch (form) {
          case TEXT -> TuneReport.text(result, files, output.palette(root));
          case JSON -> TuneReport.json(result, files);
          case HTML -> TunePage.of(result, files);
        },
        root);
    return result.clean() && !tuned.blocked() ? ExitCodes.OK : ExitCodes.FINDINGS;
  }

  private void check(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private TuneRequest request() {
    Long most = memory == null ? null : MemorySetting.bytes(memory);
    return new TuneRequest(
        column.table(),
        column.column(),
        column.metric(),
        new TuneRequest.Targets(k, recall, p95, qps, most),
        rows,
        column.full(),
        column.queries(),
        queryCount,
        column.filters(),
        minutes,
        column.seed());
  }
}
