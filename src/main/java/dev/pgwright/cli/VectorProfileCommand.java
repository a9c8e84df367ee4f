package dev.pgwright.cli;

import dev.pgwright.report.vectors.ProfileReport;
import dev.pgwright.vector.profile.ProfileRequest;
import dev.pgwright.vector.profile.Profiling;
import dev.pgwright.vector.profile.VectorProfile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright vector profile`: what the values of a column are like.
@Command(
    name = "profile",
    description = {
      "Read vectors once and tell what they are like: lengths, ranges, duplicates, how many"
          + " dimensions they really fill, whether their signs tell them apart.",
      "",
      "The database is only read. Of a table with more than --rows rows a sample is drawn by the"
          + " server. With --filter it tells how many rows pass, and how many of those near a query."
    },
    footer = {
      "  pgwright vector profile --table chunks --database-url postgresql://localhost/docs",
      "  pgwright vector profile --table chunks --filter \"tenant_id = 7\" --format json"
    })
final class VectorProfileCommand implements Callable<Integer> {

  /// The forms of a profile.
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
      names = "--rows",
      paramLabel = "NUMBER",
      defaultValue = "100000",
      order = 7,
      description = "The most rows that are read; ${DEFAULT-VALUE} by default.")
  private long rows = 100_000;

  @Option(
      names = "--probes",
      paramLabel = "NUMBER",
      defaultValue = "200",
      order = 7,
      description = "How many rows stand for queries; ${DEFAULT-VALUE} by default.")
  private int probes = 200;

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

  VectorProfileCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (rows < 1 || probes < 1 || probes > 10_000) {
      throw new ParameterException(
          spec.commandLine(), "--rows is at least 1, --probes between 1 and 10000");
    }
    if (column.filters().size() > ProfileRequest.MOST_FILTERS) {
      throw new ParameterException(
          spec.commandLine(), "at most " + ProfileRequest.MOST_FILTERS + " filters at a time");
    }
    VectorProfile profile =
        root.watched(progress -> Profiling.run(column.database(root), request(), progress));
    output.print(
        switch (form) {
          case TEXT -> ProfileReport.text(profile, output.palette(root));
          case JSON -> ProfileReport.json(profile);
        },
        root);
    return profile.clean() ? ExitCodes.OK : ExitCodes.FINDINGS;
  }

  private ProfileRequest request() {
    return new ProfileRequest(
        column.table(),
        column.column(),
        column.metric(),
        rows,
        column.full(),
        probes,
        column.queries(),
        column.filters(),
        column.seed());
  }
}
