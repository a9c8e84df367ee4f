package dev.pgwright.cli;

import dev.pgwright.Progress;
import dev.pgwright.job.search.SearchTuneRequest;
import dev.pgwright.job.search.SearchTuning;
import dev.pgwright.report.TuneReport;
import dev.pgwright.report.searches.SearchPage;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.SearchWish;
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

/// `pgwright search tune`: which query finds what people look for.
@Command(
    name = "tune",
    description = {
      "Measure on copied rows which query finds what people look for, and write its indexes.",
      "",
      "Words by AND, OR, cascade and phrase, rankings, frequent words left out, vectors, and both in"
          + " one are compared on queries with known answers; a hybrid is chosen only where it beats"
          + " the better leg beyond chance. The database is only read."
    },
    exitCodeList = {
      "0:Done.",
      ExitCodes.USAGE_LINE,
      "3:No text, key or label, no throwaway server, or the input cannot be read.",
      "4:No safe way, or a read that is refused.",
      ExitCodes.BUG_LINE
    },
    footer = {
      "  pgwright search tune --table chunks --database-url postgresql://localhost/docs",
      "  pgwright search tune --table chunks --labels \"select query, chunk_id, embedding from"
          + " searches\"",
      "  pgwright search tune --beir scifact"
    })
final class SearchTuneCommand implements Callable<Integer> {

  @Option(
      names = "--table",
      paramLabel = "NAME",
      order = 1,
      description = "Table to search, with its schema if need be.")
  private @Nullable String table;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      order = 2,
      description =
          "Text to search, the most important first; may be repeated. All longer texts by default.")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "NAME",
      order = 3,
      description = "Language or text search configuration; else told from a sample.")
  private @Nullable String language;

  @Option(
      names = "--labels",
      paramLabel = "SQL",
      order = 4,
      description =
          "Reads what people typed, the key of what they wanted and, if there are any, an embedding"
              + " and a grade.")
  private @Nullable String labels;

  @Option(
      names = "--beir",
      paramLabel = "DIR",
      order = 5,
      description =
          "Folder with queries.jsonl, qrels/*.tsv and, where no table is named, corpus.jsonl.")
  private @Nullable Path beir;

  @Option(
      names = "--rows",
      paramLabel = "NUMBER",
      defaultValue = "100000",
      order = 10,
      description = "The most rows that are copied; ${DEFAULT-VALUE} by default.")
  private int rows;

  @Option(
      names = "--queries",
      paramLabel = "NUMBER",
      defaultValue = "400",
      order = 11,
      description = "The most queries that are measured; ${DEFAULT-VALUE} by default.")
  private int queries;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      order = 12,
      description = "Of everything that is drawn; the same one finds the same.")
  private long seed;

  @Option(
      names = "--recall",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      order = 13,
      description =
          "Share of the true neighbours that the vector index has to find: decides"
              + " hnsw.ef_search; ${DEFAULT-VALUE} by default.")
  private double recall;

  @Option(
      names = "--no-timing",
      order = 14,
      description = "Build no index on the throwaway server and time nothing.")
  private boolean untimed;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "",
      order = 30,
      description = "Database to read; else what libpq's variables (PGHOST and the like) say.")
  private String url = "";

  @Option(
      names = "--driver",
      paramLabel = "DRIVER",
      defaultValue = "psycopg",
      order = 79,
      description = "Write the query for ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private SearchQuery.Driver driver = SearchQuery.Driver.PSYCOPG;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the result: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private SearchPlanCommand.Form form = SearchPlanCommand.Form.TEXT;

  @Mixin private ResultFile output = new ResultFile();
  @Mixin private MigrationOptions migration = new MigrationOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;
  private final Function<SearchTuneRequest, SearchTuning.Result> tune;

  SearchTuneCommand(RootCommand root, Function<SearchTuneRequest, SearchTuning.Result> tune) {
    this.root = root;
    this.tune = tune;
  }

  @Override
  public Integer call() {
    if (table == null && beir == null) {
      throw new ParameterException(
          spec.commandLine(), "name a table with --table, or a folder with --beir");
    }
    if (labels != null && beir != null) {
      throw new ParameterException(spec.commandLine(), "give --labels or --beir, not both");
    }
    if (rows < 1 || rows > 2_000_000 || queries < 1 || queries > 10_000) {
      throw new ParameterException(
          spec.commandLine(), "--rows is between 1 and 2000000, --queries between 1 and 10000");
    }
    if (!(recall > 0 && recall < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--recall is above 0 and below 1; 1 is an exact scan");
    }
    SearchTuning.Result result = root.watched(progress -> tune.apply(request(progress)));
    output.print(
        switch (form) {
          case TEXT ->
              TuneReport.text(
                  result.plan(), result.tuned(), result.migration(), driver, output.palette(root));
          case JSON -> TuneReport.json(result.plan(), result.tuned(), result.migration());
          case HTML -> SearchPage.tuned(result.plan(), result.tuned(), result.migration(), driver);
        },
        root);
    return ExitCodes.OK;
  }

  private SearchTuneRequest request(Progress progress) {
    return new SearchTuneRequest(
        url,
        table,
        new SearchWish(
            columns,
            SearchPlanCommand.configuration(language, spec),
            null,
            null,
            false,
            true,
            null,
            null,
            null),
        labels,
        beir,
        rows,
        queries,
        seed,
        recall,
        !untimed,
        migration.wanted(root, "add search"),
        reading.setup(root, sandbox, progress));
  }
}
