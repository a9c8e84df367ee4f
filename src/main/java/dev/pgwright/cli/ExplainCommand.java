package dev.pgwright.cli;

import dev.pgwright.Progress;
import dev.pgwright.explain.input.PlanInput;
import dev.pgwright.job.Setup;
import dev.pgwright.job.read.ExplainRequest;
import dev.pgwright.job.read.Explaining.Explained;
import dev.pgwright.job.read.OnCopy;
import dev.pgwright.report.Palette;
import dev.pgwright.report.Palette.Ink;
import dev.pgwright.report.PlanPage;
import dev.pgwright.report.PlanReport;
import dev.pgwright.source.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright explain`: reads a plan, or makes one, and says what is wrong with it.
@Command(
    name = "explain",
    description = {
      "Show where the time of a query goes, and what to do about it.",
      "",
      "A saved plan is what EXPLAIN has printed as text, JSON, YAML or XML, bare or in psql's frames,"
          + " or a log line of auto_explain; PostgreSQL 14 to 18. EXPLAIN (ANALYZE, BUFFERS) tells"
          + " most.",
      "",
      "A query, or a file that ends in .sql, is run through the guarded reader: a read alone, after"
          + " an estimate, in a READ ONLY transaction that is rolled back. With a saved plan,"
          + " --database-url has only statistics read.",
      "",
      "A statement that writes runs with --sandbox alone: on a throwaway server, on copied rows."
    },
    footer = {
      "  pgwright explain plan.txt",
      "  psql -c \"explain (analyze, buffers) select 1\" | pgwright explain -",
      "  pgwright explain --query \"select * from orders where id = :id\" --param id=7",
      "  pgwright explain slow.sql --database-url postgresql://localhost/shop --format html --output"
          + " slow.html",
      "  pgwright explain --query \"delete from orders where id < 100\" --sandbox"
    })
final class ExplainCommand implements Callable<Integer> {

  /// The forms of a diagnosis.
  enum Form {
    TEXT,
    JSON,
    HTML;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A saved plan, or a query where it ends in .sql; - is standard input.")
  private @Nullable String file;

  @Option(
      names = "--query",
      paramLabel = "SQL",
      order = 1,
      description = "The query; beside a saved plan its text, which tells more.")
  private @Nullable String query;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      order = 2,
      description =
          "A value of the query's $1, :name, %%(name)s or ?; without any it is only planned, from 16"
              + " on.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      order = 3,
      description = "Database to read; for a query else what libpq's variables say.")
  private @Nullable String url;

  @Option(names = "--plan-only", order = 4, description = "Plan the query and do not run it.")
  private boolean planOnly;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      order = 5,
      description = "How long a statement may take; else [query] timeout_ms, else 30 s.")
  private @Nullable Integer timeout;

  @Option(
      names = "--allow-slow",
      order = 6,
      description = "Run it whatever its estimated cost; else [query] max_cost is the limit.")
  private boolean allowSlow;

  @Option(
      names = "--sandbox",
      order = 7,
      description = "Run it on a copy of its tables on a throwaway server, where it may write too.")
  private boolean copy;

  @Option(
      names = "--sandbox-rows",
      paramLabel = "NUMBER",
      defaultValue = "300000",
      order = 8,
      description = "The most rows of a table that are copied; ${DEFAULT-VALUE} by default.")
  private int rows = 300_000;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the result: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Form form = Form.TEXT;

  @Mixin private ResultFile output = new ResultFile();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;
  private final Function<ExplainRequest, Explained> explain;
  private final Function<OnCopy.Request, Explained> onCopy;

  ExplainCommand(
      RootCommand root,
      Function<ExplainRequest, Explained> explain,
      Function<OnCopy.Request, Explained> onCopy) {
    this.root = root;
    this.explain = explain;
    this.onCopy = onCopy;
  }

  @Override
  public Integer call() {
    ExplainRequest request = request();
    Explained found =
        root.watched(
            progress -> copy ? onCopy.apply(copied(request, progress)) : explain.apply(request));
    String label = root.errPalette().paint(Ink.WARNING, "warning");
    found.warnings().forEach(it -> root.session().err().print(label + ": " + it + "\n"));
    root.session().err().flush();
    Palette palette = output.palette(root);
    String result =
        switch (form) {
          case TEXT -> PlanReport.text(found.plan(), found.findings(), palette);
          case JSON -> PlanReport.json(found.plan(), found.findings());
          case HTML ->
              PlanPage.of(
                  found.plan(),
                  found.findings(),
                  PlanInput.document(found.source()),
                  found.query());
        };
    output.print(result, root);
    return found.findings().isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
  }

  private OnCopy.Request copied(ExplainRequest request, Progress progress) {
    var reading =
        new Reading(
            root.session().folder(),
            root.session().env(),
            null,
            List.of(),
            new LinkedHashMap<>(),
            root.config().query().production());
    return new OnCopy.Request(
        request, new Setup(root.config(), sandbox.settings(root), reading, progress), rows);
  }

  private ExplainRequest request() {
    if (timeout != null && (timeout < 1 || timeout > 1_000_000)) {
      throw usage("--timeout is between 1 and 1000000");
    }
    boolean script = file != null && file.endsWith(".sql");
    if ((file == null && query == null) || (script && query != null)) {
      throw usage("give a saved plan, a file that ends in .sql, or --query");
    }
    boolean saved = file != null && !script;
    if (saved && (!values.isEmpty() || planOnly || copy)) {
      throw usage("--param, --plan-only and --sandbox are for a query, not for a saved plan");
    }
    if (rows < 1) {
      throw usage("--sandbox-rows is a number from 1 on");
    }
    String text = file == null ? null : Texts.of(file, root.session());
    return new ExplainRequest(
        saved ? text : null,
        script ? text : query,
        new LinkedHashMap<>(values),
        url,
        planOnly,
        timeout == null ? null : timeout * 1_000,
        allowSlow,
        root.session().env(),
        root.config(),
        root.session().clock().instant());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
