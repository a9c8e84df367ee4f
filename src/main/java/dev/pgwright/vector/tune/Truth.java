package dev.pgwright.vector.tune;

import dev.pgwright.vector.Metric;
import dev.pgwright.vector.exact.Nearest;
import dev.pgwright.vector.lab.Hits;
import java.util.List;

/// What the nearest really are. A row counts as found where it is as near as the last of them, so
/// that equal values do not count as misses.
public final class Truth {

  private static final double SLACK = 1e-5;

  private final List<Nearest> nearest;
  private final int k;
  private final double least;

  /// @param nearest for each query, at least as many as are wanted where there are as many
  public Truth(List<Nearest> nearest, int k, Metric metric) {
    this.nearest = List.copyOf(nearest);
    this.k = k;
    this.least = metric == Metric.COSINE ? 2e-6 : 0;
  }

  /// How many queries there are.
  public int queries() {
    return nearest.size();
  }

  /// How many rows a query should find.
  public int wanted(int query) {
    return Math.min(k, nearest.get(query).size());
  }

  /// The share of the nearest that was found; 1 where there is nothing to find.
  public double recall(Hits hits) {
    Nearest near = nearest.get(hits.query());
    int wanted = wanted(hits.query());
    if (wanted == 0) {
      return 1;
    }
    double last = near.distance(wanted - 1);
    double bound = last + Math.max(least, SLACK * Math.abs(last));
    int found = 0;
    for (int i = 0; i < Math.min(k, hits.ids().length); i++) {
      found += hits.distances()[i] <= bound || known(near, wanted, hits.ids()[i]) ? 1 : 0;
    }
    return Math.min(1, (double) found / wanted);
  }

  private static boolean known(Nearest near, int wanted, long id) {
    for (int i = 0; i < wanted; i++) {
      if (near.id(i) == id) {
        return true;
      }
    }
    return false;
  }

  List<Nearest> nearest() {
    return nearest;
  }
}
