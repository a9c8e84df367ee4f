package dev.pgwright.bench;

import dev.pgwright.Progress;
import dev.pgwright.config.Config;
import dev.pgwright.job.vector.GuardedRows;
import dev.pgwright.report.Palette;
import dev.pgwright.report.vectors.TuneReport;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.VectorData;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.live.RowStream;
import dev.pgwright.vector.tune.TuneRequest;
import dev.pgwright.vector.tune.TuneResult;
import dev.pgwright.vector.tune.Tuning;
import java.io.PrintStream;
import java.sql.Connection;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `./bench vector-tune [KIND:ROWS:DIMENSIONS:SEED …]`: tunes made data, then judges the answer by
/// queries it has not seen, next to pgvector's defaults, the rules that guides give for a number of
/// rows, and the fastest setting of a full grid.
///
/// `--no-grid` and `--no-guides` leave those out, `--only-tune` judges nothing, `--report` prints
/// where the time went and what a person is told.
final class VectorTune {

  static final int K = 10;
  static final double TARGET = 0.95;

  /// Independent of the vectors, 10 % and 2 % of the rows; then some of the clusters.
  static final List<String> FILTERS = List.of("tenant < 5", "tenant = 7", "cluster < 20");

  private final PrintStream out;
  private final Sandbox sandbox;
  private final List<String> options;

  private VectorTune(PrintStream out, Sandbox sandbox, List<String> options) {
    this.out = out;
    this.sandbox = sandbox;
    this.options = options;
  }

  /// A set of made data.
  record Set(String label, VectorData data, int rows) {}

  static void run(List<String> arguments, PrintStream out) throws Exception {
    var settings = SharedSandbox.settings().withPostgresHome(TestEnv.pg(18).home());
    List<String> named = arguments.stream().filter(it -> it.contains(":")).toList();
    List<String> sets =
        named.isEmpty()
            ? List.of("easy:20000:128:1", "medium:20000:384:2", "hard:20000:256:3")
            : named;
    List<String> parameters =
        List.of("shared_buffers=2GB", "max_wal_size=8GB", "wal_level=minimal", "max_wal_senders=0");
    try (Sandbox sandbox =
        Sandbox.open(settings, new LinkedHashSet<>(List.of("vector")), parameters)) {
      var bench = new VectorTune(out, sandbox, arguments);
      for (String set : sets) {
        bench.set(parse(set));
      }
    }
  }

  private static Set parse(String text) {
    String[] parts = text.split(":", -1);
    int dimensions = Integer.parseInt(parts[2]);
    long seed = Long.parseLong(parts[3]);
    VectorData data =
        switch (parts[0]) {
          case "easy" -> VectorData.easy(dimensions, seed);
          case "hard" -> VectorData.hard(dimensions, seed);
          case "repeated" -> VectorData.repeated(dimensions, seed);
          case "uneven" -> VectorData.uneven(dimensions, seed);
          default -> VectorData.medium(dimensions, seed);
        };
    return new Set(text, data, Integer.parseInt(parts[1]));
  }

  private void set(Set set) throws Exception {
    boolean report = options.contains("--report");
    out.print("\n### " + set.label() + "\n\n");
    TuneResult result;
    double seconds;
    try (ScratchDatabase user = sandbox.create("user")) {
      try (Connection connection = user.connect()) {
        set.data().load(connection, "chunks", set.rows());
      }
      RowStream rows =
          new GuardedRows(
              user.libpqUrl(),
              new LinkedHashMap<>(),
              Config.defaults(java.nio.file.Path.of("").toAbsolutePath()),
              Clock.systemUTC());
      long start = System.nanoTime();
      var phases = new Phases();
      result = Tuning.run(rows, sandbox, request(), phases);
      seconds = (System.nanoTime() - start) / 1e9;
      phases.at("", 0, 0);
      if (report) {
        phases
            .seconds()
            .forEach((name, time) -> out.printf(Locale.ROOT, "%7.1f s %s\n", time, name));
      }
    }
    if (report) {
      out.print("```\n" + TuneReport.text(result, List.of(), Palette.PLAIN) + "```\n\n");
    }
    out.printf(Locale.ROOT, "Tuned in %.0f s.\n\n", seconds);
    if (!options.contains("--only-tune")) {
      new VectorJudge(out, sandbox, set, result)
          .judge(!options.contains("--no-guides"), !options.contains("--no-grid"));
    }
  }

  /// Where the time goes.
  private static final class Phases implements Progress {

    private final LinkedHashMap<String, Double> seconds = new LinkedHashMap<>();
    private String current = "";
    private long since = System.nanoTime();

    @Override
    public void at(String stage, int done, int of) {
      long now = System.nanoTime();
      if (!stage.equals(current)) {
        if (!current.isEmpty()) {
          seconds.merge(current, (now - since) / 1e9, Double::sum);
        }
        current = stage;
        since = now;
      }
    }

    private Map<String, Double> seconds() {
      return seconds;
    }
  }

  private static TuneRequest request() {
    return new TuneRequest(
        "chunks",
        "embedding",
        Metric.COSINE,
        new TuneRequest.Targets(K, TARGET, null, null, null),
        200_000,
        false,
        null,
        500,
        FILTERS,
        15,
        1);
  }
}
