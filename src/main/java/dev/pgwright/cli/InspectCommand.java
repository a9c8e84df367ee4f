package dev.pgwright.cli;

import dev.pgwright.Progress;
import dev.pgwright.job.InspectRequest;
import dev.pgwright.job.Inspecting;
import dev.pgwright.job.read.Collecting;
import dev.pgwright.job.read.StatisticsRequest;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.report.Json;
import dev.pgwright.report.Palette.Ink;
import dev.pgwright.source.Source;
import dev.pgwright.source.snapshot.Snapshot;
import dev.pgwright.twin.Statistics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright inspect`: shows what a schema source holds.
@Command(
    name = "inspect",
    description = {
      "Show the schema that a source holds.",
      "",
      "A source is "
          + Source.FORMS
          + ". A database is read in a READ ONLY transaction; every other"
          + " source but a snapshot is loaded into a throwaway PostgreSQL and read back.",
      "",
      "With --statistics a database's schema, sizes, planner statistics, settings and workload are"
          + " read and written to a file, from which its plans can be told without it."
    },
    footer = {
      "  pgwright inspect alembic:backend/alembic.ini",
      "  pgwright inspect models:app.models:Base --python-path backend",
      "  pgwright inspect flyway:src/main/resources/db/migration@7",
      "  pgwright inspect sql:docs/database/wanted.sql --format json --output wanted.json",
      "  pgwright inspect db:postgresql://localhost/app --format sql --output schema.sql",
      "  pgwright inspect --statistics shop.json --database-url postgresql://localhost/shop"
    })
final class InspectCommand implements Callable<Integer> {

  /// The forms of a schema.
  enum Form {
    TEXT,
    JSON,
    SQL,
    NAMES;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      description = "Where the schema comes from; none with --statistics.")
  private @Nullable String source;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      order = 80,
      description = {
        "Form of the schema: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.",
        "text: counts; json: everything, to be read back as snapshot:FILE; sql: statements that"
            + " recreate it; names: one per line."
      })
  private Form form = Form.TEXT;

  @Mixin private ResultFile output = new ResultFile();

  @Option(
      names = "--sizes",
      order = 82,
      description =
          "With --format json and a database: sizes and settings too, for 'check --schema"
              + " snapshot:FILE'.")
  private boolean sizes;

  @Option(
      names = "--statistics",
      paramLabel = "FILE",
      order = 83,
      description = "Write what the planner of a database knows to a file.")
  private @Nullable Path statistics;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "",
      order = 84,
      description =
          "With --statistics: the database to read; else what libpq's variables (PGHOST and the"
              + " like) say.")
  private String url = "";

  @Option(
      names = "--no-values",
      order = 85,
      description =
          "With --statistics: put surrogates of the same order in place of the values of columns.")
  private boolean noValues;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();

  private final RootCommand root;
  private final Function<InspectRequest, Schema> read;
  private final Function<Schema, String> sql;

  InspectCommand(
      RootCommand root, Function<InspectRequest, Schema> read, Function<Schema, String> sql) {
    this.root = root;
    this.read = read;
    this.sql = sql;
  }

  @Override
  public Integer call() {
    if (sizes && form != Form.JSON) {
      throw new ParameterException(spec.commandLine(), "--sizes needs --format json");
    }
    if (statistics != null) {
      return collect(statistics);
    }
    if (source == null || noValues || !url.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          source == null
              ? "name a source: " + Source.FORMS
              : "--database-url and --no-values need --statistics; name a database as db:URL");
    }
    Schema schema = root.watched(progress -> read.apply(request(progress)));
    String text =
        switch (form) {
          case TEXT -> summary(schema);
          case JSON ->
              sizes
                  ? Snapshot.text(
                      schema, root.watched(progress -> Inspecting.live(request(progress))))
                  : Json.schema(schema);
          case SQL -> leftOut(schema) + sql.apply(schema);
          case NAMES -> names(schema);
        };
    output.print(text, root);
    return ExitCodes.OK;
  }

  private int collect(Path file) {
    if (source != null) {
      throw new ParameterException(
          spec.commandLine(), "--statistics takes a database with --database-url and no source");
    }
    var request =
        new StatisticsRequest(
            url, root.session().env(), root.config().query().production(), file, !noValues);
    Statistics read =
        root.watched(
            progress -> {
              progress.at("reading statistics", 0, 1);
              return Collecting.run(request);
            });
    PrintWriter err = root.session().err();
    String label = root.errPalette().paint(Ink.WARNING, "warning");
    read.notes().forEach(note -> err.print(label + ": " + note + "\n"));
    err.flush();
    OutputOptions.print(summary(read, file), null, root);
    return ExitCodes.OK;
  }

  private static String summary(Statistics read, Path file) {
    return String.format(
        Locale.ROOT,
        "%s: PostgreSQL %d, %d tables, %d indexes, statistics of %d columns, %d statements%s\n",
        file,
        read.major(),
        read.tables().size(),
        read.indexes().size(),
        read.columns().size(),
        read.workload().size(),
        read.values() ? "" : ", no values");
  }

  private InspectRequest request(Progress progress) {
    return new InspectRequest(String.valueOf(source), reading.setup(root, sandbox, progress));
  }

  /// What the statements do not recreate, as comments.
  private static String leftOut(Schema schema) {
    return schema.unhandled().stream()
        .map(it -> (it.kind() + " " + it.name()).replace('\n', ' '))
        .map(it -> "-- not handled yet, and left out: " + it + "\n")
        .collect(Collectors.joining());
  }

  private static String names(Schema schema) {
    return schema.objects().keySet().stream()
        .map(id -> id.label() + "\n")
        .collect(Collectors.joining());
  }

  private static String summary(Schema schema) {
    var counts = new TreeMap<ObjectKind, Integer>();
    for (ObjectId id : schema.objects().keySet()) {
      counts.merge(id.kind(), 1, Integer::sum);
    }
    schema
        .all(dev.pgwright.model.Table.class)
        .forEach(it -> counts.merge(ObjectKind.COLUMN, it.columns().size(), Integer::sum));
    int version = schema.serverVersion();
    var text = new StringBuilder("PostgreSQL " + version / 10000 + "." + version % 10000 + "\n");
    int width = counts.values().stream().mapToInt(it -> it.toString().length()).max().orElse(1);
    counts.forEach(
        (kind, count) ->
            text.append("  ")
                .append(" ".repeat(width - count.toString().length()))
                .append(count)
                .append(' ')
                .append(count == 1 ? kind.label() : plural(kind.label()))
                .append('\n'));
    if (counts.isEmpty()) {
      text.append("  nothing\n");
    }
    if (!schema.unhandled().isEmpty()) {
      text.append("Not handled yet, and left out of every comparison:\n");
      schema.unhandled().forEach(it -> text.append("  " + it.kind() + " " + it.name() + "\n"));
    }
    return text.toString();
  }

  private static String plural(String kind) {
    return kind.endsWith("x") ? kind + "es" : kind + "s";
  }
}
