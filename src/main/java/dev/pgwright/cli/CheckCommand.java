package dev.pgwright.cli;

import dev.pgwright.job.CheckRequest;
import dev.pgwright.job.Checking;
import dev.pgwright.report.Finding;
import java.nio.file.Path;
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

/// `pgwright check`: what migrations would do to a running server.
@Command(
    name = "check",
    description = {
      "Report what migrations would do to a running database.",
      "",
      "Files are read and nothing is run. What a file creates is known to the statements after it;"
          + " every other table is taken to exist and to hold rows."
    },
    footer = {
      "  pgwright check migrations/2026_11_22_add_status.sql",
      "  pgwright check --schema schema.sql --since V41 migrations",
      "  pgwright check --since origin/main migrations",
      "  pgwright check --fix --write migrations/2026_11_22_add_status.sql"
    })
final class CheckCommand implements Callable<Integer> {

  /// Programs whose comments are understood.
  enum Ignores {
    SQUAWK,
    STRONG_MIGRATIONS;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "SQL files and folders in the order they run; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--schema",
      paramLabel = "SOURCE",
      order = 1,
      description = "What exists before: a file or folder of SQL, or any source that plan takes.")
  private @Nullable String schema;

  @Option(
      names = "--since",
      paramLabel = "WHERE",
      order = 2,
      description =
          "Report only what comes after this file or version, or what was added or changed since"
              + " this commit of git; the rest is known.")
  private @Nullable String since;

  @Option(
      names = "--pg-version",
      paramLabel = "MAJOR",
      order = 3,
      description =
          "The server that runs them, 14 to 18; else that of the database or snapshot, else 18.")
  private @Nullable Integer version;

  @Option(
      names = {"-1", "--single-transaction"},
      order = 4,
      description = "Each file runs in one transaction, as with psql -1.")
  private boolean single;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      split = ",",
      order = 5,
      description = "Only these rules; 'pgwright rules' lists them.")
  private List<String> only = List.of();

  @Option(names = "--advice", order = 6, description = "The rules about taste too.")
  private boolean advice;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      order = 7,
      description =
          "Findings from here on make the exit code 1: ${COMPLETION-CANDIDATES};"
              + " ${DEFAULT-VALUE} by default.")
  private Finding.Severity failOn = Finding.Severity.WARNING;

  @Option(
      names = "--allow-unanalysed",
      order = 8,
      description = "Statements that cannot be analysed do not make the exit code 3.")
  private boolean allowUnanalysed;

  @Option(
      names = "--fix",
      order = 9,
      description = "Show the files with the safe forms in place, each checked again.")
  private boolean fix;

  @Option(names = "--write", order = 10, description = "With --fix: write them.")
  private boolean write;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      order = 11,
      description = "Findings that are known and do not count; what is gone from them is told.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      order = 12,
      description = "Make what is found now the baseline.")
  private boolean writeBaseline;

  @Option(
      names = "--accept-ignores",
      paramLabel = "PROGRAM",
      split = ",",
      order = 13,
      description = "Heed comments for another program too: ${COMPLETION-CANDIDATES}.")
  private List<Ignores> ignores = List.of();

  @Option(
      names = "--follow-includes",
      order = 14,
      description = "Read the scripts that \\i and \\ir name, too.")
  private boolean follow;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      order = 15,
      description =
          "Database that is only read: sizes, settings and open transactions; without --schema its"
              + " schema too.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--small-table",
      paramLabel = "ROWS",
      order = 16,
      description =
          "Work on tables of at most so many rows is no finding, where sizes are known; 10000 by"
              + " default, 0 for none.")
  private @Nullable Long smallTable;

  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE",
      order = 17,
      description =
          "A setting of the session that runs them, for example timezone=UTC; may be repeated.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;
  private final Function<CheckRequest, Checking.Result> check;

  CheckCommand(RootCommand root, Function<CheckRequest, Checking.Result> check) {
    this.root = root;
    this.check = check;
  }

  @Override
  public Integer call() {
    if (version != null && (version < 14 || version > 18)) {
      throw new ParameterException(
          spec.commandLine(), "--pg-version takes 14 to 18, not " + version);
    }
    if (write && !fix) {
      throw new ParameterException(spec.commandLine(), "--write needs --fix");
    }
    if (writeBaseline && baseline == null) {
      throw new ParameterException(spec.commandLine(), "--write-baseline needs --baseline");
    }
    String stdin = files.contains("-") ? Texts.stdin(root.session()) : null;
    Checking.Result result =
        root.watched(
            progress ->
                check.apply(
                    new CheckRequest(
                        files,
                        root.session().folder(),
                        stdin,
                        version == null ? 0 : version,
                        single,
                        given(),
                        reading.setup(root, sandbox, progress),
                        since,
                        only,
                        advice,
                        handling())));
    output.print(result.report(), root);
    if (result.unread() > 0 && !allowUnanalysed) {
      return ExitCodes.INPUT;
    }
    return result.report().findings().stream().anyMatch(it -> it.severity().compareTo(failOn) >= 0)
        ? ExitCodes.FINDINGS
        : ExitCodes.OK;
  }

  private CheckRequest.Given given() {
    var check = root.config().check();
    var all = new LinkedHashMap<String, String>(check.settings());
    all.putAll(settings);
    return new CheckRequest.Given(
        schema, databaseUrl, all, smallTable == null ? check.smallTable() : smallTable);
  }

  private CheckRequest.Handling handling() {
    return new CheckRequest.Handling(
        fix,
        write,
        baseline,
        writeBaseline,
        ignores.stream().map(Ignores::toString).toList(),
        follow,
        root.session().today(),
        output.format() == OutputOptions.Format.JSON);
  }
}
