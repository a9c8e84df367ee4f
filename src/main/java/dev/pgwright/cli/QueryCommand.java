package dev.pgwright.cli;

import dev.pgwright.job.read.QueryRequest;
import dev.pgwright.job.read.Querying;
import dev.pgwright.query.Answer;
import dev.pgwright.report.Palette.Ink;
import dev.pgwright.report.Rows;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/// `pgwright query`: the guarded reader for people.
@Command(
    name = "query",
    description = {
      "Read a database with one statement that is known to only read.",
      "",
      "SELECT, VALUES, TABLE, WITH, SHOW and EXPLAIN of these are run, in a READ ONLY transaction"
          + " that is rolled back; what calls code that is not known to only read is refused, with"
          + " the reason."
    },
    footer = {
      "  pgwright query \"select * from orders limit 5\" --database-url postgresql://localhost/shop",
      "  pgwright query --file slow.sql --format csv --output rows.csv",
      "  echo \"explain analyze select count(*) from orders\" | pgwright query -"
    })
final class QueryCommand implements Callable<Integer> {

  /// The forms of rows.
  enum Form {
    TEXT,
    JSON,
    CSV;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "SQL",
      description = "The statement; - is standard input.")
  private @Nullable String sql;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      order = 1,
      description = "Read the statement from a file.")
  private @Nullable Path file;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "",
      order = 2,
      description = "Database to read; else what libpq's variables (PGHOST and the like) say.")
  private String url = "";

  @Option(
      names = "--rows",
      paramLabel = "NUMBER",
      order = 3,
      description = "The most rows that are shown; else [query] rows, else 500.")
  private @Nullable Integer rows;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      order = 4,
      description = "How long a statement may take; else [query] timeout_ms, else 30 s.")
  private @Nullable Integer timeout;

  @Option(
      names = "--allow-slow",
      order = 5,
      description = "Run it whatever its estimated cost; else [query] max_cost is the limit.")
  private boolean allowSlow;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = "Form of the rows: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private Form form = Form.TEXT;

  @Mixin private ResultFile output = new ResultFile();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;
  private final Function<QueryRequest, Answer> read;

  QueryCommand(RootCommand root, Function<QueryRequest, Answer> read) {
    this.root = root;
    this.read = read;
  }

  @Override
  public Integer call() {
    positive(rows);
    positive(timeout);
    var request =
        new QueryRequest(
            text(),
            url,
            root.session().env(),
            root.config(),
            rows,
            timeout == null ? null : timeout * 1_000,
            allowSlow,
            root.session().clock().instant());
    Answer answer = root.watched(progress -> read.apply(request));
    int limit = Querying.limits(request).rows();
    warn(answer, limit);
    String result =
        switch (form) {
          case TEXT -> Rows.text(answer, limit, output.palette(root));
          case JSON -> Rows.json(answer, limit);
          case CSV -> Rows.csv(answer);
        };
    output.print(result, root);
    return ExitCodes.OK;
  }

  private void positive(@Nullable Integer number) {
    if (number != null && (number < 1 || number > 1_000_000)) {
      throw new ParameterException(
          spec.commandLine(), "--rows and --timeout are between 1 and 1000000");
    }
  }

  /// What CSV has no place for, and what is wrong with the role.
  private void warn(Answer answer, int limit) {
    PrintWriter err = root.session().err();
    String label = root.errPalette().paint(Ink.WARNING, "warning");
    answer.warnings().forEach(warning -> err.print(label + ": " + warning + "\n"));
    if (form == Form.CSV && (answer.more() || answer.cut() > 0)) {
      err.print(label + ": " + Rows.footer(answer, limit) + "\n");
    }
    err.flush();
  }

  private String text() {
    if ((sql == null) == (file == null)) {
      throw new ParameterException(
          spec.commandLine(), "give one statement: as an argument, - or --file");
    }
    if (file != null) {
      return Texts.of(file.toString(), root.session());
    }
    if (sql != null && !sql.equals("-")) {
      return sql;
    }
    return Texts.stdin(root.session());
  }
}
