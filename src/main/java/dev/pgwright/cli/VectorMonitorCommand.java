package dev.pgwright.cli;

import dev.pgwright.report.vectors.HealthReport;
import dev.pgwright.vector.monitor.Health;
import dev.pgwright.vector.monitor.MonitorRequest;
import dev.pgwright.vector.monitor.Monitoring;
import dev.pgwright.vector.monitor.StoredTruth;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright vector monitor`: whether an index still finds what it should.
@Command(
    name = "monitor",
    description = {
      "Ask a few queries again whose exact neighbours are kept in a file: recall, dead rows, drift,"
          + " memory, and the command that mends what is wrong.",
      "",
      "--init makes the file by reading all rows once. Queries run with the settings that a session"
          + " of the role has (ALTER ROLE … SET hnsw.ef_search)."
    },
    footer = {
      "  pgwright vector monitor --table chunks --truth truth.json --init",
      "  pgwright vector monitor --table chunks --truth truth.json --recall 0.95"
    })
final class VectorMonitorCommand implements Callable<Integer> {

  /// The forms of a result.
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Mixin private VectorColumnOptions column = new VectorColumnOptions();

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      required = true,
      order = 10,
      description = "The file with queries and their exact neighbours.")
  private Path truth = Path.of("");

  @Option(names = "--init", order = 11, description = "Make the file, and ask nothing.")
  private boolean init;

  @Option(
      names = "--rows",
      paramLabel = "NUMBER",
      defaultValue = "1000000",
      order = 12,
      description = "Up to so many rows are read without --full; ${DEFAULT-VALUE} by default.")
  private long rows = 1_000_000;

  @Option(
      names = "--query-count",
      paramLabel = "NUMBER",
      defaultValue = "100",
      order = 13,
      description = "How many queries are kept; ${DEFAULT-VALUE} by default.")
  private int queryCount = 100;

  @Option(
      names = "--k",
      paramLabel = "NUMBER",
      defaultValue = "10",
      order = 14,
      description = "Neighbours of a query (LIMIT); ${DEFAULT-VALUE} by default.")
  private int k = 10;

  @Option(
      names = "--recall",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      order = 15,
      description = "Share of them that is to be found; ${DEFAULT-VALUE} by default.")
  private double recall = 0.95;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the result: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Form form = Form.TEXT;

  @Mixin private ResultFile output = new ResultFile();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;

  VectorMonitorCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (k < 1 || k > 1_000 || queryCount < 1 || queryCount > 10_000 || rows < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--k is between 1 and 1000, --query-count between 1 and 10000, --rows at least 1");
    }
    if (!(recall > 0 && recall <= 1)) {
      throw new ParameterException(spec.commandLine(), "--recall is above 0 and at most 1");
    }
    Path file = root.session().folder().resolve(truth);
    if (init) {
      StoredTruth made =
          root.watched(progress -> Monitoring.make(column.database(root), request(), progress));
      made.write(file);
      output.print(made.queries().size() + " queries in " + truth + "\n", root);
      return ExitCodes.OK;
    }
    StoredTruth kept = StoredTruth.read(file);
    Health health =
        root.watched(
            progress -> Monitoring.check(column.database(root), request(), kept, progress));
    output.print(
        switch (form) {
          case TEXT -> HealthReport.text(health, output.palette(root));
          case JSON -> HealthReport.json(health);
        },
        root);
    return health.clean() ? ExitCodes.OK : ExitCodes.FINDINGS;
  }

  private MonitorRequest request() {
    return new MonitorRequest(
        column.table(),
        column.column(),
        column.metric(),
        k,
        recall,
        rows,
        column.full(),
        column.queries(),
        queryCount,
        column.seed());
  }
}
