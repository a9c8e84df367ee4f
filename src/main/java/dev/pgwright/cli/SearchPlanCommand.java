package dev.pgwright.cli;

import dev.pgwright.job.search.SearchPlanRequest;
import dev.pgwright.job.search.SearchPlanning;
import dev.pgwright.report.SearchReport;
import dev.pgwright.report.searches.SearchPage;
import dev.pgwright.search.Languages;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.SearchWish;
import dev.pgwright.search.Shape;
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

/// `pgwright search plan`: how a table's text is made searchable.
@Command(
    name = "plan",
    description = {
      "Choose how a table's text is made searchable, and write the migration.",
      "",
      "The database is only read: statistics and a sample of the text tell its language, accents,"
          + " identifiers and size. The answer is a text search configuration, a stored or virtual"
          + " column, a trigger with a backfill or an index over an expression, the options of the"
          + " index, and the queries to paste."
    },
    exitCodeList = {
      "0:Done.",
      "1:Done, and a finding is a warning.",
      ExitCodes.USAGE_LINE,
      "3:The table has no text, or the input cannot be read.",
      "4:No safe way, or a read that is refused.",
      ExitCodes.BUG_LINE
    },
    footer = {
      "  pgwright search plan --table chunks --database-url postgresql://localhost/docs",
      "  pgwright search plan --table articles --column title --column body --from"
          + " alembic:backend",
      "  pgwright search plan --table chunks --statistics docs.json --target sql --out migrations"
    })
final class SearchPlanCommand implements Callable<Integer> {

  /// The forms of a plan.
  enum Form {
    TEXT,
    JSON,
    HTML;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  /// The shapes that can be asked for.
  enum Wanted {
    STORED,
    TRIGGER,
    EXPRESSION,
    VIRTUAL;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }

    Shape shape() {
      return switch (this) {
        case STORED -> Shape.STORED;
        case TRIGGER -> Shape.TRIGGER;
        case EXPRESSION -> Shape.EXPRESSION;
        case VIRTUAL -> Shape.VIRTUAL;
      };
    }
  }

  @Option(
      names = "--table",
      paramLabel = "NAME",
      required = true,
      order = 1,
      description = "Table to search, with its schema if need be.")
  private String table = "";

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
      names = "--language-column",
      paramLabel = "NAME",
      order = 4,
      description = "Column that says the language of each row; else one called so is looked for.")
  private @Nullable String languageColumn;

  @Option(
      names = "--unaccent",
      negatable = true,
      order = 5,
      description = "Ignore accents, or not; by default where the texts have some.")
  private @Nullable Boolean unaccent;

  @Option(
      names = "--synonyms",
      order = 6,
      description = "Add a table of synonyms that queries look into.")
  private boolean synonyms;

  @Option(
      names = "--trigram",
      negatable = true,
      order = 7,
      description =
          "Find misspelt words and parts of words, or not; by default in short texts with"
              + " identifiers.")
  private @Nullable Boolean trigram;

  @Option(
      names = "--no-rank",
      order = 8,
      description = "Results are filtered only, never ordered by relevance.")
  private boolean unranked;

  @Option(
      names = "--shape",
      paramLabel = "SHAPE",
      order = 9,
      description = "${COMPLETION-CANDIDATES}; chosen by default.")
  private @Nullable Wanted shape;

  @Option(
      names = "--writes-per-second",
      paramLabel = "NUMBER",
      order = 10,
      description = "Rows that are inserted or updated in a second.")
  private @Nullable Double writes;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "",
      order = 30,
      description = "Database to read; else what libpq's variables (PGHOST and the like) say.")
  private String url = "";

  @Option(
      names = "--statistics",
      paramLabel = "FILE",
      order = 31,
      description = "Statistics of a database in its place, as inspect --statistics writes them.")
  private @Nullable Path statistics;

  @Option(
      names = "--driver",
      paramLabel = "DRIVER",
      defaultValue = "psycopg",
      order = 79,
      description = "Write queries for ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private SearchQuery.Driver driver = SearchQuery.Driver.PSYCOPG;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the result: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Form form = Form.TEXT;

  @Mixin private ResultFile output = new ResultFile();
  @Mixin private MigrationOptions migration = new MigrationOptions();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;
  private final Function<SearchPlanRequest, SearchPlanning.Result> plan;

  SearchPlanCommand(RootCommand root, Function<SearchPlanRequest, SearchPlanning.Result> plan) {
    this.root = root;
    this.plan = plan;
  }

  @Override
  public Integer call() {
    if (statistics != null && !url.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "give a database or a file of statistics, not both");
    }
    if (writes != null && !(writes >= 0 && writes <= 1e9)) {
      throw new ParameterException(
          spec.commandLine(), "--writes-per-second is a number of rows a second");
    }
    SearchPlanning.Result result =
        root.watched(
            progress ->
                plan.apply(
                    new SearchPlanRequest(
                        url,
                        statistics,
                        table,
                        wish(),
                        migration.wanted(root, "add search"),
                        reading.setup(root, sandbox, progress))));
    output.print(
        switch (form) {
          case TEXT ->
              SearchReport.text(result.plan(), result.migration(), driver, output.palette(root));
          case JSON -> SearchReport.json(result.plan(), result.migration());
          case HTML -> SearchPage.planned(result.plan(), result.migration(), driver);
        },
        root);
    return result.plan().clean() ? ExitCodes.OK : ExitCodes.FINDINGS;
  }

  private SearchWish wish() {
    return new SearchWish(
        columns,
        configuration(language, spec),
        languageColumn,
        unaccent,
        synonyms,
        !unranked,
        shape == null ? null : shape.shape(),
        trigram,
        writes);
  }

  /// A configuration that is called so, or that a language's name or code means.
  static @Nullable String configuration(@Nullable String language, CommandSpec spec) {
    if (language == null || language.contains(".")) {
      return language;
    }
    return Languages.named(language)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no text search configuration for "
                        + language
                        + "; known are simple, "
                        + String.join(", ", Languages.known())
                        + ", and any other as schema.name"));
  }
}
