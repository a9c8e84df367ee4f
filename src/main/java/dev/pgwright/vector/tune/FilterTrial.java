package dev.pgwright.vector.tune;

import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.exact.Nearest;
import dev.pgwright.vector.lab.Built;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Laboratory;
import dev.pgwright.vector.lab.Scan;
import dev.pgwright.vector.lab.Scan.Iteration;
import dev.pgwright.vector.tune.FilterAdvice.Tried;
import dev.pgwright.vector.tune.FilterAdvice.Way;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tries every way to serve a condition.
final class FilterTrial {

  private static final int QUERIES = 400;
  private static final int RUNGS = 5;
  private static final double STEP = 1.15;
  private static final double LONG_STEP = 1.6;
  private static final int MOST_EF = 1_000;
  private static final int FEWEST_FOR_PARTIAL = 2_000;

  /// An index of its own has to be so much faster than what needs none.
  private static final double WORTH = 2;

  private final Laboratory lab;
  private final Metric metric;
  private final TuneRequest request;
  private final Design design;
  private final Scan scan;
  private final String table;
  private final long memory;

  /// @param table with the chosen index
  FilterTrial(
      Laboratory lab,
      Metric metric,
      TuneRequest request,
      Design design,
      Scan scan,
      String table,
      long memory) {
    this.lab = lab;
    this.metric = metric;
    this.request = request;
    this.design = design;
    this.scan = scan;
    this.table = table;
    this.memory = memory;
  }

  /// Measures.
  ///
  /// @param which its number
  /// @param near the nearest rows to the queries, whether they pass or not
  /// @param passing the nearest rows that pass
  /// @param selectivity share of the rows that pass
  FilterAdvice run(
      int which, List<Nearest> near, List<Nearest> passing, double selectivity, long rows) {
    int k = request.targets().k();
    var truth = new Truth(passing, k, metric);
    var trial = new Trial(lab, table, truth, k, request.targets().recall());
    double share = share(near, which);
    var tried = new ArrayList<Tried>();
    exact(which, trial, tried);
    if (design.index() instanceof Hnsw && !design.reranked()) {
      graph(which, trial, share, tried);
      double fastest = fastest(tried, null);
      if (selectivity * rows >= FEWEST_FOR_PARTIAL
          && !(fastest(tried, Way.EXACT) <= WORTH * fastest && fastest < 2)) {
        partial(which, truth, tried);
      }
    }
    return new FilterAdvice(
        request.filters().get(which),
        selectivity,
        selectivity == 0 ? 0 : share / selectivity,
        tried,
        choose(tried));
  }

  private static double share(List<Nearest> near, int which) {
    double sum = 0;
    for (Nearest each : near) {
      int passing = 0;
      for (int i = 0; i < each.size(); i++) {
        passing += (int) (each.flags(i) >> which & 1);
      }
      sum += each.size() == 0 ? 0 : (double) passing / each.size();
    }
    return near.isEmpty() ? 0 : sum / near.size();
  }

  private void exact(int which, Trial trial, List<Tried> tried) {
    lab.change(
        "create index if not exists "
            + table
            + "_f"
            + which
            + " on "
            + table
            + " (f"
            + which
            + ") where f"
            + which);
    lab.change("analyze " + table);
    Scan plain = Scan.of(0).filtered(which, Iteration.OFF);
    Point point = trial.measure(Design.exact(design.column()), plain, QUERIES / 8);
    tried.add(new Tried(Way.EXACT, Deciding.certain(point)));
    lab.change("drop index " + table + "_f" + which);
  }

  private void graph(int which, Trial trial, double share, List<Tried> tried) {
    int wide = (int) Math.clamp(Math.ceil(scan.effort() / Math.max(share, 0.001)), 1, MOST_EF);
    climb(Way.INDEX, which, Math.max(wide, scan.effort()), Iteration.OFF, trial, tried);
    climb(Way.ITERATIVE, which, scan.effort(), Iteration.RELAXED_ORDER, trial, tried);
    climb(Way.ITERATIVE, which, scan.effort(), Iteration.STRICT_ORDER, trial, tried);
  }

  /// Up to the first effort that all queries confirm, and one rung more.
  private void climb(Way way, int which, int from, Iteration mode, Trial trial, List<Tried> tried) {
    int effort = Math.min(from, MOST_EF);
    for (int rung = 0; rung < RUNGS; rung++) {
      Point point = trial.decide(design, Scan.of(effort).filtered(which, mode), QUERIES);
      boolean last = effort == MOST_EF || rung == RUNGS - 1;
      if (!point.passes()) {
        if (last) {
          tried.add(new Tried(way, point));
          return;
        }
        effort = (int) Math.min(MOST_EF, Math.ceil(effort * LONG_STEP));
        continue;
      }
      int safe = (int) Math.min(MOST_EF, Math.ceil(effort * STEP));
      Point confirmed = trial.measure(design, Scan.of(safe).filtered(which, mode), QUERIES);
      if (confirmed.passes() || last) {
        tried.add(new Tried(way, confirmed));
        return;
      }
      effort = safe;
    }
  }

  /// The same index over the rows that pass, on a table of their own.
  private void partial(int which, Truth truth, List<Tried> tried) {
    String part = "passing_" + which;
    lab.change("drop table if exists " + part);
    lab.change("create table " + part + " as select * from items where f" + which);
    lab.change("vacuum (analyze) " + part);
    Built built = lab.build(part, design, metric, memory, "");
    var trial = new Trial(lab, part, truth, request.targets().k(), request.targets().recall());
    Curve curve =
        new Ladder(trial, request.targets().k(), QUERIES).climb(design, truth.queries(), built);
    if (curve.chosen() != null) {
      tried.add(new Tried(Way.PARTIAL, curve.chosen()));
    }
    lab.change("drop table " + part);
  }

  private static double fastest(List<Tried> tried, @Nullable Way way) {
    return tried.stream()
        .filter(it -> (way == null || it.way() == way) && it.point().passes())
        .mapToDouble(it -> it.point().p50())
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /// The first, in the order of what it costs to have, that is not much slower than the fastest.
  private static @Nullable Tried choose(List<Tried> tried) {
    double bound = WORTH * fastest(tried, null);
    for (Way way : Way.values()) {
      var best =
          tried.stream()
              .filter(it -> it.way() == way && it.point().passes() && it.point().p50() <= bound)
              .min((one, other) -> Double.compare(one.point().p50(), other.point().p50()));
      if (best.isPresent()) {
        return best.get();
      }
    }
    return null;
  }
}
