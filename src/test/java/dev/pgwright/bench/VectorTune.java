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
import dev.pgwright.vector.VectorIndex;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.exact.ExactSearch;
import dev.pgwright.vector.exact.Nearest;
import dev.pgwright.vector.exact.ValueText;
import dev.pgwright.vector.lab.Built;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Laboratory;
import dev.pgwright.vector.lab.Scan;
import dev.pgwright.vector.live.RowStream;
import dev.pgwright.vector.tune.Point;
import dev.pgwright.vector.tune.Trial;
import dev.pgwright.vector.tune.Truth;
import dev.pgwright.vector.tune.TuneRequest;
import dev.pgwright.vector.tune.TuneResult;
import dev.pgwright.vector.tune.Tuning;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `./bench vector-tune [KIND:ROWS:DIMENSIONS:SEED …]`: tunes made data, then judges the answer by
/// queries it has not seen, next to pgvector's defaults, the rules that guides give for a number of
/// rows, and the fastest setting of a full grid.
final class VectorTune {

  private static final int K = 10;
  private static final double TARGET = 0.95;
  private static final int FRESH = 400;
  private static final List<Integer> EFFORTS =
      List.of(10, 14, 20, 28, 40, 56, 80, 112, 160, 226, 320, 452, 640, 1_000);

  private final PrintStream out;
  private final Sandbox sandbox;
  private final boolean grid;
  private final boolean judged;

  private VectorTune(PrintStream out, Sandbox sandbox, boolean grid, boolean judged) {
    this.out = out;
    this.sandbox = sandbox;
    this.grid = grid;
    this.judged = judged;
  }

  /// A set of made data.
  private record Set(String label, VectorData data, int rows) {}

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
      var bench =
          new VectorTune(
              out, sandbox, !arguments.contains("--no-grid"), !arguments.contains("--only-tune"));
      for (String set : sets) {
        bench.set(parse(set), arguments.contains("--report"));
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
          default -> VectorData.medium(dimensions, seed);
        };
    return new Set(text, data, Integer.parseInt(parts[1]));
  }

  private void set(Set set, boolean report) throws Exception {
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
    if (judged) {
      judge(set, result);
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
        List.of(),
        15,
        1);
  }

  private void judge(Set set, TuneResult result) {
    VectorData data = set.data();
    try (Laboratory lab =
        Laboratory.open(sandbox, VectorType.VECTOR, data.dimensions(), Metric.COSINE, 0)) {
      List<float[]> queries = data.queries(FRESH, 77);
      var search = new ExactSearch(Metric.COSINE, queries, K, 0);
      lab.load(
          loader -> {
            VectorData.Source source = data.rows();
            for (int id = 0; id < set.rows(); id++) {
              float[] vector = source.next().vector();
              search.add(id, vector, 0);
              String text = ValueText.write(vector, VectorType.VECTOR);
              loader.add(id, text.getBytes(StandardCharsets.US_ASCII), 0);
            }
          });
      lab.queries(queries.stream().map(it -> ValueText.write(it, VectorType.VECTOR)).toList());
      List<Nearest> near = search.finish().stream().map(List::getFirst).toList();
      var trial = new Trial(lab, "items", new Truth(near, K, Metric.COSINE), K, TARGET);
      compare(set, result, lab, trial);
    }
  }

  private void compare(Set set, TuneResult result, Laboratory lab, Trial trial) {
    out.print("| setting | recall | p50 ms | p95 ms | size MB | build s |\n");
    out.print("| --- | ---: | ---: | ---: | ---: | ---: |\n");
    Design plain = Design.exact(VectorType.VECTOR);
    line("pgvector's defaults, ef_search = 40", lab, trial, plain.withIndex(Hnsw.DEFAULT), 40);
    Ivfflat lists = Ivfflat.forRows(set.rows());
    int probes = (int) Math.max(1, Math.round(Math.sqrt(lists.lists())));
    line(
        "rule of rows: lists = rows / 1000, probes = √lists",
        lab,
        trial,
        plain.withIndex(lists),
        probes);
    Design chosen = result.choice().design();
    Point tuned =
        line("tuned: " + chosen.label(), lab, trial, chosen, Math.max(1, result.choice().effort()));
    if (!grid) {
      return;
    }
    Point best = null;
    String label = "";
    for (int m : List.of(8, 16, 32, 48)) {
      for (int ef : List.of(64, 200)) {
        Design design = plain.withIndex(new Hnsw(m, Math.max(ef, 2 * m)));
        Point point = least(lab, trial, design);
        if (point != null && (best == null || point.p50() < best.p50())) {
          best = point;
          label = design.label();
        }
      }
    }
    Point again = line("tuned, again", lab, trial, chosen, Math.max(1, result.choice().effort()));
    if (best != null) {
      out.printf(
          Locale.ROOT,
          "\nBest of the grid: %s, ef_search = %d: recall %.3f, %.2f ms; the tuned one takes %.2f"
              + " times as long.\n",
          label,
          best.effort(),
          best.recall().mean(),
          best.p50(),
          Math.min(tuned.p50(), again.p50()) / best.p50());
    }
  }

  /// The least effort whose mean recall reaches the target.
  private static @Nullable Point least(Laboratory lab, Trial trial, Design design) {
    build(lab, design);
    for (int effort : EFFORTS) {
      Point point = trial.measure(design, Scan.of(effort), FRESH);
      if (point.recall().mean() >= TARGET) {
        return point;
      }
    }
    return null;
  }

  private static Built build(Laboratory lab, Design design) {
    return lab.build("items", design, Metric.COSINE, 2L << 30, "");
  }

  private Point line(String name, Laboratory lab, Trial trial, Design design, int effort) {
    var timings = new ArrayList<String>();
    VectorIndex index = design.index();
    if (index != null) {
      Built built = build(lab, design);
      timings.add(String.format(Locale.ROOT, "%.1f", built.bytes() / 1e6));
      timings.add(String.format(Locale.ROOT, "%.1f", built.seconds()));
    } else {
      timings.addAll(List.of("0", "0"));
    }
    Scan scan = design.reranked() ? Scan.of(effort).withShortlist(effort) : Scan.of(effort);
    trial.measure(design, scan, 100);
    Point point = trial.measure(design, scan, index == null ? 100 : FRESH);
    out.printf(
        Locale.ROOT,
        "| %s (%d) | %.4f | %.2f | %.2f | %s |\n",
        name,
        effort,
        point.recall().mean(),
        point.p50(),
        point.p95(),
        String.join(" | ", timings));
    return point;
  }
}
