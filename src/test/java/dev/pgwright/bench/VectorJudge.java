package dev.pgwright.bench;

import dev.pgwright.sandbox.Sandbox;
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
import dev.pgwright.vector.tune.FilterAdvice;
import dev.pgwright.vector.tune.Point;
import dev.pgwright.vector.tune.Trial;
import dev.pgwright.vector.tune.Truth;
import dev.pgwright.vector.tune.TuneResult;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Builds what was chosen anew and asks queries that tuning has not seen.
final class VectorJudge {

  private static final int FRESH = 800;
  private static final int ROUNDS = 3;
  private static final List<Integer> EFFORTS =
      List.of(
          10, 14, 20, 28, 40, 48, 56, 68, 80, 96, 112, 136, 160, 192, 226, 320, 452, 640, 1_000);

  private final PrintStream out;
  private final Sandbox sandbox;
  private final VectorTune.Set set;
  private final TuneResult result;
  private List<List<Nearest>> nearest = List.of();

  VectorJudge(PrintStream out, Sandbox sandbox, VectorTune.Set set, TuneResult result) {
    this.out = out;
    this.sandbox = sandbox;
    this.set = set;
    this.result = result;
  }

  /// @param guides whether rules of guides are measured too
  /// @param grid whether the best of a full grid is looked for
  void judge(boolean guides, boolean grid) {
    int dimensions = set.data().dimensions();
    try (Laboratory lab =
        Laboratory.open(
            sandbox, VectorType.VECTOR, dimensions, Metric.COSINE, VectorTune.FILTERS.size())) {
      load(lab);
      out.print("| setting | effort | recall | p50 ms | p95 ms | size MB | build s |\n");
      out.print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
      if (guides) {
        guides(lab);
      }
      Runner tuned = runner(lab, result.choice().design(), Math.max(1, result.choice().effort()));
      Point point = trial(lab, tuned.table(), 0).measure(tuned.design(), tuned.scan(), FRESH);
      line("tuned: " + tuned.design().label(), tuned, point);
      filters(lab, tuned);
      if (grid) {
        best(lab, tuned);
      }
    }
  }

  private void load(Laboratory lab) {
    VectorData data = set.data();
    List<float[]> queries = data.queries(FRESH, 77);
    var search = new ExactSearch(Metric.COSINE, queries, VectorTune.K, VectorTune.FILTERS.size());
    var tenants = new SplittableRandom(data.seed() + 5);
    lab.load(
        loader -> {
          VectorData.Source source = data.rows();
          for (int id = 0; id < set.rows(); id++) {
            VectorData.Value value = source.next();
            int tenant = tenants.nextInt(50);
            long flags =
                (tenant < 5 ? 1L : 0) | (tenant == 7 ? 2L : 0) | (value.cluster() < 20 ? 4L : 0);
            search.add(id, value.vector(), flags);
            String text = ValueText.write(value.vector(), VectorType.VECTOR);
            loader.add(id, text.getBytes(StandardCharsets.US_ASCII), flags);
          }
        });
    lab.queries(queries.stream().map(it -> ValueText.write(it, VectorType.VECTOR)).toList());
    nearest = search.finish();
  }

  private Trial trial(Laboratory lab, String table, int filter) {
    List<Nearest> near = nearest.stream().map(it -> it.get(filter)).toList();
    return new Trial(
        lab, table, new Truth(near, VectorTune.K, Metric.COSINE), VectorTune.K, VectorTune.TARGET);
  }

  /// A setting on a table with its index.
  private record Runner(String table, Design design, Scan scan, @Nullable Built built) {}

  private int made;

  private Runner runner(Laboratory lab, Design design, int effort) {
    Scan scan = design.reranked() ? Scan.of(effort).withShortlist(effort) : Scan.of(effort);
    if (design.index() == null) {
      return new Runner("items", design, scan, null);
    }
    String table = lab.part(set.rows(), made++);
    return new Runner(table, design, scan, build(lab, table, design));
  }

  private static Built build(Laboratory lab, String table, Design design) {
    return lab.build(table, design, Metric.COSINE, 2L << 30, "");
  }

  /// What people are told elsewhere.
  private void guides(Laboratory lab) {
    Design plain = Design.exact(VectorType.VECTOR);
    Ivfflat lists = Ivfflat.forRows(set.rows());
    int root = (int) Math.max(1, Math.round(Math.sqrt(lists.lists())));
    guide(lab, "pgvector's defaults", plain.withIndex(Hnsw.DEFAULT), 40);
    guide(lab, "HNSW on halfvec, ef_search 100", halved(plain.withIndex(Hnsw.DEFAULT)), 100);
    guide(lab, "lists = rows / 1000, probes = √lists", plain.withIndex(lists), root);
    guide(
        lab,
        "lists = rows / 1000, probes = lists / 10",
        plain.withIndex(lists),
        Math.max(1, lists.lists() / 10));
  }

  private static Design halved(Design design) {
    return design.withStored(VectorType.HALFVEC);
  }

  private void guide(Laboratory lab, String name, Design design, int effort) {
    Runner runner = runner(lab, design, effort);
    line(name, runner, trial(lab, runner.table(), 0).measure(design, runner.scan(), FRESH));
    lab.change("drop table " + runner.table());
  }

  private void line(String name, Runner runner, Point point) {
    Built built = runner.built();
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.4f (%.4f) | %.2f | %.2f | %.1f | %.1f |\n",
        name,
        runner.scan().effort(),
        point.recall().mean(),
        point.recall().low(),
        point.p50(),
        point.p95(),
        built == null ? 0 : built.bytes() / 1e6,
        built == null ? 0 : built.seconds());
  }

  private void filters(Laboratory lab, Runner tuned) {
    for (int i = 0; i < result.filters().size(); i++) {
      FilterAdvice advice = result.filters().get(i);
      FilterAdvice.Tried chosen = advice.chosen();
      if (chosen == null) {
        out.printf("| %s: nothing serves it | | | | | | |\n", advice.sql());
        continue;
      }
      Scan scan = chosen.point().scan();
      Runner runner =
          switch (chosen.way()) {
            case EXACT -> exact(lab, i, scan);
            case INDEX, ITERATIVE -> new Runner(tuned.table(), tuned.design(), scan, null);
            case PARTIAL -> partial(lab, i, tuned.design(), scan);
          };
      Point point = trial(lab, runner.table(), i + 1).measure(runner.design(), scan, FRESH);
      line(advice.sql() + ": " + chosen.label(), runner, point);
    }
  }

  private Runner exact(Laboratory lab, int which, Scan scan) {
    String flag = "f" + which;
    lab.change(
        "create index if not exists items_" + flag + " on items (" + flag + ") where " + flag);
    lab.change("analyze items");
    return new Runner("items", Design.exact(VectorType.VECTOR), scan, null);
  }

  private Runner partial(Laboratory lab, int which, Design design, Scan scan) {
    String table = "items_of_f" + which;
    lab.change("create table " + table + " as select * from items where f" + which);
    lab.change("vacuum (analyze) " + table);
    return new Runner(table, design, scan, build(lab, table, design));
  }

  /// The fastest setting whose mean recall reaches the target, timed in turns with the tuned one.
  private void best(Laboratory lab, Runner tuned) {
    var designs = new ArrayList<Design>();
    for (int m : List.of(8, 16, 32, 48)) {
      for (int ef : List.of(64, 200)) {
        Design plain = Design.exact(VectorType.VECTOR).withIndex(new Hnsw(m, Math.max(ef, 2 * m)));
        designs.add(set.data().dimensions() >= 384 ? halved(plain) : plain);
      }
    }
    var orders = new ArrayList<Laboratory.Order>();
    for (Design it : designs) {
      orders.add(new Laboratory.Order(lab.part(set.rows(), made++), it, 2L << 30));
    }
    var runners = new ArrayList<Runner>();
    runners.add(tuned);
    for (Built it : lab.build(orders, Metric.COSINE)) {
      Scan least = least(lab, it);
      if (least != null) {
        runners.add(new Runner(it.table(), it.design(), least, it));
      }
    }
    double[] times = race(lab, runners);
    int best = 0;
    for (int i = 1; i < times.length; i++) {
      best = best == 0 || times[i] < times[best] ? i : best;
    }
    Runner fastest = runners.get(best);
    Point point = trial(lab, fastest.table(), 0).measure(fastest.design(), fastest.scan(), FRESH);
    line("best of the grid: " + fastest.design().label(), fastest, point);
    out.printf(
        Locale.ROOT,
        "\nIn turns: tuned %.2f ms, best of the grid %.2f ms: %.2f times as long.\n",
        times[0],
        times[best],
        times[0] / times[best]);
  }

  private @Nullable Scan least(Laboratory lab, Built built) {
    for (int effort : EFFORTS) {
      Scan scan = Scan.of(effort);
      Point point = trial(lab, built.table(), 0).measure(built.design(), scan, FRESH);
      if (point.recall().mean() >= VectorTune.TARGET) {
        return scan;
      }
    }
    return null;
  }

  /// The least of the medians of some rounds.
  private double[] race(Laboratory lab, List<Runner> runners) {
    double[] times = new double[runners.size()];
    java.util.Arrays.fill(times, Double.POSITIVE_INFINITY);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < times.length; i++) {
        Runner it = runners.get(i);
        VectorIndex index = it.design().index();
        Point point =
            trial(lab, it.table(), 0).measure(it.design(), it.scan(), index == null ? 40 : 200);
        times[i] = Math.min(times[i], point.p50());
      }
    }
    return times;
  }
}
