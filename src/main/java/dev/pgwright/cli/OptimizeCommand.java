package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.advise.Options;
import dev.pgwright.advise.select.CostTableFile;
import dev.pgwright.advise.select.Limits;
import dev.pgwright.advise.select.Selection;
import dev.pgwright.advise.select.Selector;
import dev.pgwright.job.optimize.OptimizeRequest;
import dev.pgwright.job.optimize.Optimizing;
import dev.pgwright.report.Palette;
import dev.pgwright.report.SelectionReport;
import dev.pgwright.report.advice.AdvicePage;
import dev.pgwright.report.advice.AdviceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright optimize`: which indexes a workload is to have.
@Command(
    name = "optimize",
    description = {
      "Find the indexes that a slow query or a workload needs, and write their migration.",
      "",
      "The database is only read: its statistics go to a planner twin, an empty copy that plans as"
          + " the database does, where indexes of all kinds are tried without being built. Before"
          + " that, what the planner expects is compared with sampled rows, and statistics that"
          + " mislead it are mended.",
      "",
      "With --cost-table nothing is planned: indexes are chosen from a table of costs, the result is"
          + " JSON and says how far from the best possible choice it can be."
    },
    footer = {
      "  pgwright optimize --database-url postgresql://localhost/shop --query \"select …\"",
      "  pgwright optimize --database-url postgresql://localhost/shop --workload queries.sql",
      "  pgwright optimize --statistics shop.json --target sql --out migrations",
      "  pgwright optimize --cost-table costs.json --budget-mb 500"
    })
final class OptimizeCommand implements Callable<Integer> {

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

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      order = 1,
      description = "Database to read; else what libpq's variables (PGHOST and the like) say.")
  private @Nullable String url;

  @Option(
      names = "--statistics",
      paramLabel = "FILE",
      order = 2,
      description = "Statistics of a database in its place, as inspect --statistics writes them.")
  private @Nullable Path statistics;

  @Option(
      names = "--query",
      paramLabel = "SQL",
      order = 3,
      description = "One statement, with $$1 and so on for values; - is standard input.")
  private @Nullable String query;

  @Option(
      names = "--workload",
      paramLabel = "FILE",
      order = 4,
      description = {
        "Statements with a semicolon behind each; -- weight: 20 before those that run often.",
        "Without --query, --workload and --log what pg_stat_statements has counted."
      })
  private @Nullable Path workload;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      order = 5,
      description =
          "Log of a PostgreSQL server with the durations of statements, plain, CSV or JSON; may be"
              + " repeated.")
  private List<Path> logs = new ArrayList<>();

  @Option(
      names = "--budget-mb",
      paramLabel = "NUMBER",
      order = 6,
      description = "The most storage that new indexes may take together; no limit by default.")
  private @Nullable Double budget;

  @Option(
      names = "--factor",
      paramLabel = "NUMBER",
      defaultValue = "1.25",
      order = 7,
      description =
          "How many times cheaper an index has to make some statement; ${DEFAULT-VALUE} by default.")
  private double factor = Options.DEFAULT.factor();

  @Option(
      names = "--max-indexes",
      paramLabel = "NUMBER",
      order = 7,
      description = "The most new indexes; no limit by default.")
  private int most = Integer.MAX_VALUE;

  @Option(
      names = "--max-per-table",
      paramLabel = "NUMBER",
      order = 7,
      description = "The most new indexes of one table; no limit by default.")
  private int mostPerTable = Integer.MAX_VALUE;

  @Option(
      names = "--cost-table",
      paramLabel = "FILE",
      order = 8,
      description =
          "Choose from these costs of queries with indexes, as JSON; - is standard input.")
  private @Nullable String costTable;

  @Option(
      names = "--no-samples",
      order = 8,
      description =
          "Read no rows: what the planner expects is not compared with rows of the database.")
  private boolean withoutSamples;

  @Option(
      names = "--measure",
      order = 9,
      description =
          "Copy rows to a throwaway server and run each statement there before and after.")
  private boolean measure;

  @Option(
      names = "--measure-rows",
      paramLabel = "NUMBER",
      defaultValue = "300000",
      order = 9,
      description = "The most rows of a table that are copied; ${DEFAULT-VALUE} by default.")
  private int measureRows = 300_000;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 80,
      description =
          "Form of the result: ${COMPLETION-CANDIDATES}; text by default, json with --cost-table.")
  private @Nullable Form form;

  @Mixin private ResultFile output = new ResultFile();

  @Mixin private MigrationOptions migration = new MigrationOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;
  private final Function<OptimizeRequest, Optimizing.Result> optimize;

  OptimizeCommand(RootCommand root, Function<OptimizeRequest, Optimizing.Result> optimize) {
    this.root = root;
    this.optimize = optimize;
  }

  @Override
  public Integer call() {
    double limit = budget == null ? Double.POSITIVE_INFINITY : budget;
    if (Double.isNaN(limit) || limit < 0) {
      throw new ParameterException(spec.commandLine(), "--budget-mb is a number from 0 on");
    }
    if (most < 0 || mostPerTable < 0) {
      throw new ParameterException(
          spec.commandLine(), "--max-indexes and --max-per-table are numbers from 0 on");
    }
    if (costTable != null && mostPerTable < Integer.MAX_VALUE) {
      throw new ParameterException(
          spec.commandLine(), "--cost-table knows no tables: --max-per-table is of no use with it");
    }
    if (costTable != null && form == Form.HTML) {
      throw new ParameterException(spec.commandLine(), "--cost-table has no HTML form");
    }
    output.print(costTable == null ? advise(limit) : choose(costTable, limit), root);
    return ExitCodes.OK;
  }

  private String choose(String file, double limit) {
    CostTableFile.Content content = content(file);
    Selection selection =
        root.watched(_ -> Selector.select(content.table(), new Limits(limit, most, mostPerTable)));
    return form == Form.TEXT
        ? SelectionReport.text(selection)
        : SelectionReport.json(selection, content.numbers());
  }

  private String advise(double limit) {
    if (!(factor >= 1)) {
      throw new ParameterException(spec.commandLine(), "--factor is a number from 1 on");
    }
    if (statistics != null && url != null) {
      throw new ParameterException(
          spec.commandLine(), "give a database or a file of statistics, not both");
    }
    if (measure && (statistics != null || measureRows < 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--measure copies rows: it needs a database, and --measure-rows from 1 on");
    }
    Optimizing.Result result = root.watched(progress -> optimize.apply(request(limit, progress)));
    var report =
        AdviceReport.of(
            result.advice(), result.names(), result.notes(), result.measured(), result.migration());
    return switch (form == null ? Form.TEXT : form) {
      case TEXT -> report.text(output.palette(root));
      case JSON -> report.json();
      case HTML ->
          AdvicePage.of(
              result.advice(), result.names(), result.measured(), report.text(Palette.PLAIN));
    };
  }

  private OptimizeRequest request(double limit, Progress progress) {
    return new OptimizeRequest(
        url,
        statistics,
        query != null && query.equals("-") ? Texts.stdin(root.session()) : query,
        workload,
        logs,
        new Options(limit, factor, most, mostPerTable),
        !withoutSamples,
        measure ? measureRows : 0,
        migration.wanted(root, "add indexes"),
        root.session().clock().instant(),
        reading.setup(root, sandbox, progress));
  }

  private CostTableFile.Content content(String file) {
    String text = Texts.of(file, root.session());
    try {
      return CostTableFile.read(text);
    } catch (PgwrightException e) {
      boolean named = e.code() == Code.INPUT && !file.equals("-");
      throw named ? e.at(Path.of(file), e.line()) : e;
    }
  }
}
