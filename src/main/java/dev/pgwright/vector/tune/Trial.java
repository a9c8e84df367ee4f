package dev.pgwright.vector.tune;

import dev.pgwright.measure.Interval;
import dev.pgwright.measure.Quantile;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Hits;
import dev.pgwright.vector.lab.Laboratory;
import dev.pgwright.vector.lab.Scan;
import java.util.ArrayList;
import java.util.List;

/// Measures settings of one design on one table, with no more queries than a decision takes.
public final class Trial {

  private static final int BATCH = 100;
  private static final Interval NOTHING = new Interval(0, 0, 1, 0);

  private final Laboratory lab;
  private final String table;
  private final Truth truth;
  private final int k;
  private final double target;

  public Trial(Laboratory lab, String table, Truth truth, int k, double target) {
    this.lab = lab;
    this.table = table;
    this.truth = truth;
    this.k = k;
    this.target = target;
  }

  public String table() {
    return table;
  }

  /// Queries in batches until the bounds of recall lie on one side of the target.
  Point decide(Design design, Scan scan, int most) {
    return run(design, scan, Math.min(most, truth.queries()), true);
  }

  /// All queries.
  public Point measure(Design design, Scan scan, int most) {
    return run(design, scan, Math.min(most, truth.queries()), false);
  }

  /// Only where the plan uses the index: a scan of all rows would find everything.
  private Point run(Design design, Scan scan, int most, boolean early) {
    if (design.index() != null && lab.planned(table, design, scan, k).isEmpty()) {
      return new Point(scan, NOTHING, 0, 0, 0, false);
    }
    var all = new ArrayList<Hits>();
    Interval recall = Interval.ofShares(new double[0], 1, Interval.Z_FRESH);
    for (int first = 0; first < most; first += BATCH) {
      int behind = Math.min(most, first + BATCH);
      all.addAll(lab.run(table, design, scan, k, first, behind));
      recall = recall(all);
      if (early && (recall.low() >= target || recall.high() < target)) {
        break;
      }
    }
    double[] times = all.stream().mapToDouble(Hits::ms).toArray();
    return new Point(
        scan,
        recall,
        Quantile.of(times, 0.5),
        Quantile.of(times, 0.95),
        all.stream().mapToInt(it -> it.ids().length).min().orElse(0),
        recall.low() >= target);
  }

  /// Misses of one query come together, so a query counts as a third of its neighbours.
  private Interval recall(List<Hits> hits) {
    double[] shares = hits.stream().mapToDouble(truth::recall).toArray();
    return Interval.ofShares(shares, Math.max(1, k / 3), Interval.Z_FRESH);
  }
}
