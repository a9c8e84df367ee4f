package dev.pgwright.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.JsonText;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.model.Model;
import dev.pgwright.agent.model.Price;
import dev.pgwright.agent.model.Provider;
import dev.pgwright.agent.run.Approvals;
import dev.pgwright.agent.run.Engineer;
import dev.pgwright.agent.run.Given;
import dev.pgwright.agent.run.Kind;
import dev.pgwright.agent.run.ModelEngineer;
import dev.pgwright.agent.run.RunText;
import dev.pgwright.agent.run.Teller;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Visit;
import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.agent.tools.Tools;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright run`: a task from its words to a report.
@Command(
    name = "run",
    description = {
      "Do a task: read what is there, design, write the migration, prove it, report.",
      "",
      "With --model none no language model is asked: the kind of task is told from options and"
          + " plain words, and fixed steps are done by the engines alone. What cannot be told is"
          + " asked. Nothing is run on a database of yours but guarded reads; people run the"
          + " migrations."
    },
    exitCodeList = {
      "0:Done.",
      "1:Done, with concerns.",
      ExitCodes.USAGE_LINE,
      "3:Blocked.",
      "4:An answer is missing, or the budget is used up.",
      ExitCodes.BUG_LINE
    },
    footer = {
      "  pgwright run \"add user feedback\" --from alembic:backend --to models:app.models",
      "  pgwright run \"optimize hybrid search - currently taking 150ms\" --workload hybrid.sql",
      "  pgwright run \"review backend/alembic/versions\" --format json"
    })
final class RunCommand implements Callable<Integer> {

  /// The forms of a report.
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Parameters(paramLabel = "TASK", description = "What is to be done, in plain words.")
  private String task = "";

  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = "none",
      order = 1,
      description = {
        "Who thinks: none, the engines alone, by default; anthropic:MODEL, openai:MODEL or"
            + " ollama:MODEL, with keys and addresses in ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL,"
            + " OPENAI_API_KEY, OPENAI_BASE_URL, OLLAMA_HOST."
      })
  private String model = "none";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      order = 2,
      description = "${COMPLETION-CANDIDATES}; told from the words by default.")
  private @Nullable Kind kind;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      order = 3,
      description = "The migrations to continue or review; found where it is usual.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "SOURCE",
      order = 4,
      description = "The wanted schema, for example models:app.models or sql:wanted.sql.")
  private @Nullable String to;

  @Option(
      names = "--add",
      paramLabel = "SQL",
      order = 5,
      description = "A statement that comes to the schema, in place of --to; may be repeated.")
  private List<String> add = new ArrayList<>();

  @Option(
      names = "--path",
      paramLabel = "FILE",
      order = 6,
      description = "File or folder of migrations to review.")
  private @Nullable String path;

  @Option(
      names = "--query",
      paramLabel = "SQL",
      order = 7,
      description = "The statement that is too slow; - is standard input.")
  private @Nullable String query;

  @Option(
      names = "--workload",
      paramLabel = "FILE",
      order = 8,
      description = "File of statements that are too slow.")
  private @Nullable String workload;

  @Option(names = "--table", paramLabel = "NAME", order = 9, description = "Table to search.")
  private @Nullable String table;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      order = 10,
      description = "Text or vector to search; may be repeated.")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "NAME",
      order = 11,
      description = "Language of the texts; else told from a sample.")
  private @Nullable String language;

  @Option(names = "--qps", paramLabel = "NUMBER", order = 12, description = "Searches a second.")
  private @Nullable Double qps;

  @Option(
      names = "--approve-drop",
      paramLabel = "KIND:NAME",
      order = 13,
      description = "What may be dropped, or the token of an approval; may be repeated.")
  private List<String> approvals = new ArrayList<>();

  @Option(
      names = "--no-measure",
      order = 14,
      description = "Copy no rows to a throwaway server; speed is then estimated and not reported.")
  private boolean unmeasured;

  @Option(
      names = "--dry-run",
      order = 15,
      description = "Show the files and write nothing, no notes for later sessions either.")
  private boolean dry;

  @Option(
      names = "--max-calls",
      paramLabel = "NUMBER",
      order = 16,
      description = "Calls of tools, where it should be fewer than the kind of task may take.")
  private int most = Integer.MAX_VALUE;

  @Option(
      names = "--target-version",
      paramLabel = "MAJOR",
      order = 17,
      description = "Version of the server the migrations are for, 14 to 18.")
  private @Nullable Integer version;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      order = 30,
      description = "Database to read; else PGWRIGHT_DATABASE_URL, else libpq's variables.")
  private @Nullable String url;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the report: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Form form = Form.TEXT;

  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;

  RunCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (task.isBlank()) {
      throw new ParameterException(spec.commandLine(), "the task is empty");
    }
    if (most < 1) {
      throw new ParameterException(spec.commandLine(), "--max-calls is a number from 1 on");
    }
    ObjectNode report =
        root.watched(
            progress -> {
              Workplace place = place();
              var call = new Call(place, new Visit(), progress, new Approvals(approvals, !dry));
              return model.equals("none")
                  ? new Engineer(place, Tools.of(false), teller(), most)
                      .run(task.strip(), given(), call)
                  : modelled(place).run(task.strip(), given(), call);
            });
    OutputOptions.print(
        form == Form.JSON
            ? JsonText.of(new JsonMapper(), report)
            : RunText.of(report, root.outPalette()),
        null,
        root);
    return exit(report.path("status").asText());
  }

  private ModelEngineer modelled(Workplace place) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Map<String, String> env = place.env();
    var limits =
        new ModelEngineer.Limits(
            most, milliseconds(env, "PGWRIGHT_MODEL_PAUSE_MS", 2_000), Price.of(env));
    Model asked = Provider.of(model, env, milliseconds(env, "PGWRIGHT_MODEL_TIMEOUT_MS", 120_000));
    return new ModelEngineer(place, Tools.of(false), asked, teller(), limits);
  }

  private static Duration milliseconds(Map<String, String> env, String variable, long usual) {
    String said = env.getOrDefault(variable, "").strip();
    try {
      return Duration.ofMillis(
          said.isEmpty() ? usual : Math.clamp(Long.parseLong(said), 1, 3_600_000));
    } catch (NumberFormatException e) {
      throw PgwrightException.of(Code.USAGE, variable + " is no number of milliseconds").because(e);
    }
  }

  private static int exit(String status) {
    return switch (status) {
      case "DONE" -> ExitCodes.OK;
      case "DONE_WITH_CONCERNS" -> ExitCodes.FINDINGS;
      case "BLOCKED" -> ExitCodes.INPUT;
      default -> ExitCodes.REFUSED;
    };
  }

  private Workplace place() {
    Session session = root.session();
    return new Workplace(
        session.folder(),
        session.env(),
        root.config(),
        McpCommand.database(url, session.env()),
        session.clock(),
        progress -> reading.setup(root, sandbox, progress));
  }

  private Given given() {
    return new Given(
        kind,
        from,
        to,
        add,
        path,
        query != null && query.equals("-") ? Texts.stdin(root.session()) : query,
        workload,
        table,
        columns,
        language,
        qps,
        approvals,
        !unmeasured,
        dry,
        version);
  }

  /// What happens goes to standard output as it happens; nothing in JSON.
  private Teller teller() {
    if (form == Form.JSON) {
      return Teller.NONE;
    }
    PrintWriter out = root.session().out();
    return new Teller() {
      @Override
      public void line(String text) {
        out.print(text + "\n");
        out.flush();
      }

      @Override
      public void words(String text) {
        out.print(text);
        out.flush();
      }
    };
  }
}
