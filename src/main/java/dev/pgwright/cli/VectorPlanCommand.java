package dev.pgwright.cli;

import dev.pgwright.job.read.QueryRequest;
import dev.pgwright.query.Answer;
import dev.pgwright.report.Palette;
import dev.pgwright.report.VectorReport;
import dev.pgwright.vector.Asked;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.MemorySetting;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.PgvectorVersion;
import dev.pgwright.vector.Starting;
import dev.pgwright.vector.VectorPlan;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.live.ColumnReader;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pgwright vector plan`: what an index takes, before it is built.
@Command(
    name = "plan",
    description = {
      "Compute what an HNSW or IVFFlat index takes before it is built; nothing is executed.",
      "",
      "Sizes by page packing, memory and processes of the build, WAL of each insert, a range for the"
          + " time, limits of types and versions, and what would make it smaller. The column is"
          + " described by options, or read from a database with --table and --column."
    },
    footer = {
      "  pgwright vector plan --rows 1000000 --dimensions 1536",
      "  pgwright vector plan --rows 1000000 --dimensions 768 --type halfvec --index ivfflat",
      "  pgwright vector plan --table chunks --column embedding --database-url"
          + " postgresql://localhost/docs"
    })
final class VectorPlanCommand implements Callable<Integer> {

  /// The forms of a plan.
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  /// The kinds of index.
  enum Method {
    HNSW,
    IVFFLAT;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Option(names = "--rows", paramLabel = "NUMBER", order = 1, description = "Rows with a value.")
  private @Nullable Long rows;

  @Option(
      names = "--dimensions",
      paramLabel = "NUMBER",
      order = 2,
      description = "Dimensions of the vectors.")
  private @Nullable Integer dimensions;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      order = 3,
      description = "vector, halfvec, bit or sparsevec; vector by default.")
  private @Nullable String type;

  @Option(
      names = "--non-zeros",
      paramLabel = "NUMBER",
      order = 4,
      description = "Values other than zero in a sparsevec, on average.")
  private @Nullable Integer nonZeros;

  @Option(
      names = "--row-bytes",
      paramLabel = "NUMBER",
      order = 5,
      description = "Bytes of a row's other columns.")
  private @Nullable Integer rowBytes;

  @Option(
      names = "--index",
      paramLabel = "METHOD",
      order = 10,
      description = "${COMPLETION-CANDIDATES}; else hnsw, or ivfflat above 1000 --qps.")
  private @Nullable Method method;

  @Option(
      names = "--qps",
      paramLabel = "NUMBER",
      order = 11,
      description = "Queries a second, for the starting point.")
  private @Nullable Double qps;

  @Option(names = "--m", paramLabel = "NUMBER", order = 12, description = "Links of an element.")
  private @Nullable Integer m;

  @Option(
      names = "--ef-construction",
      paramLabel = "NUMBER",
      order = 13,
      description = "Candidates that the build looks at for each row.")
  private @Nullable Integer efConstruction;

  @Option(names = "--lists", paramLabel = "NUMBER", order = 14, description = "Lists of IVFFlat.")
  private @Nullable Integer lists;

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      order = 15,
      description = "l2, ip, cosine, l1, hamming, jaccard, or the operator of the queries.")
  private @Nullable String metric;

  @Option(
      names = "--maintenance-work-mem",
      paramLabel = "MEMORY",
      order = 20,
      description = "Memory of the session that builds, for example 2GB.")
  private @Nullable String workMem;

  @Option(
      names = "--workers",
      paramLabel = "NUMBER",
      order = 21,
      description = "max_parallel_maintenance_workers.")
  private @Nullable Integer workers;

  @Option(
      names = "--shm",
      paramLabel = "MEMORY",
      order = 22,
      description = "Size of /dev/shm where the server runs; 64MB in Docker.")
  private @Nullable String shared;

  @Option(
      names = "--pg-version",
      paramLabel = "MAJOR",
      order = 23,
      description = "Version of PostgreSQL, 14 to 18.")
  private @Nullable Integer major;

  @Option(
      names = "--pgvector-version",
      paramLabel = "VERSION",
      order = 24,
      description = "Version of pgvector, for example 0.8.6.")
  private @Nullable String pgvector;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "",
      order = 30,
      description = "Database to read; else what libpq's variables (PGHOST and the like) say.")
  private String url = "";

  @Option(
      names = "--table",
      paramLabel = "NAME",
      order = 31,
      description = "Table to read about, with its schema if need be.")
  private @Nullable String table;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      order = 32,
      description = "Its column; the only one of pgvector's types where it is left out.")
  private @Nullable String column;

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
  private final Function<QueryRequest, Answer> read;

  VectorPlanCommand(RootCommand root, Function<QueryRequest, Answer> read) {
    this.root = root;
    this.read = read;
  }

  @Override
  public Integer call() {
    Asked asked = asked();
    VectorPlan plan = VectorPlan.of(Starting.of(asked, found()));
    Palette palette = output.palette(root);
    String result =
        switch (form) {
          case TEXT -> VectorReport.text(plan, palette);
          case JSON -> VectorReport.json(plan);
        };
    output.print(result, root);
    return plan.clean() ? ExitCodes.OK : ExitCodes.FINDINGS;
  }

  private Asked asked() {
    range("--rows", rows, 0, 1_000_000_000_000L);
    range("--dimensions", dimensions, 1, 1_000_000_000);
    range("--non-zeros", nonZeros, 0, 16_000);
    range("--row-bytes", rowBytes, 0, 1_000_000);
    range("--m", m, 1, 1_000);
    range("--ef-construction", efConstruction, 1, 100_000);
    range("--lists", lists, 1, 1_000_000);
    range("--workers", workers, 0, 1_024);
    range("--pg-version", major, 14, 18);
    if (qps != null && !(qps >= 0 && qps <= 1e9)) {
      throw new ParameterException(spec.commandLine(), "--qps is a number of queries a second");
    }
    return new Asked(
        rows,
        dimensions,
        type == null ? null : VectorType.named(type),
        method == null ? null : method.toString(),
        m,
        efConstruction,
        lists,
        metric == null ? null : Metric.named(metric),
        nonZeros,
        rowBytes,
        workMem == null ? null : MemorySetting.bytes(workMem),
        workers,
        shared == null ? null : MemorySetting.bytes(shared),
        major,
        pgvector == null ? null : PgvectorVersion.parse(pgvector),
        qps);
  }

  private @Nullable Found found() {
    if (table == null) {
      if (column != null || !url.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "name the table with --table");
      }
      return null;
    }
    String of = table;
    return root.watched(_ -> ColumnReader.read(this::answer, of, column));
  }

  private Answer answer(String sql) {
    return read.apply(
        new QueryRequest(
            sql,
            url,
            root.session().env(),
            root.config(),
            null,
            null,
            false,
            root.session().clock().instant()));
  }

  private void range(String option, @Nullable Number number, long least, long most) {
    if (number != null && (number.longValue() < least || number.longValue() > most)) {
      throw new ParameterException(
          spec.commandLine(), option + " is between " + least + " and " + most);
    }
  }
}
