package dev.pgwright.vector.tune;

import dev.pgwright.measure.Quantile;
import dev.pgwright.vector.lab.Hits;
import dev.pgwright.vector.lab.Laboratory;
import java.util.ArrayList;
import java.util.List;

/// Times of designs next to each other: a few queries of one, then of the next, and again, so that
/// what else the machine does concerns all alike.
final class Race {

  private static final int ROUNDS = 3;
  private static final int QUERIES = 60;

  private Race() {}

  /// A design on its table.
  record Runner(String table, Curve curve) {}

  /// The curves with the medians over all rounds; those without a chosen point as they are.
  static List<Curve> run(Laboratory lab, List<Runner> runners, int k, int queries) {
    var times = new ArrayList<List<Double>>();
    runners.forEach(_ -> times.add(new ArrayList<>()));
    int most = Math.min(QUERIES, queries);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < runners.size(); i++) {
        Point chosen = runners.get(i).curve().chosen();
        if (chosen != null) {
          List<Hits> hits =
              lab.run(
                  runners.get(i).table(),
                  runners.get(i).curve().design(),
                  chosen.scan(),
                  k,
                  0,
                  most);
          times.get(i).addAll(hits.stream().map(Hits::ms).toList());
        }
      }
    }
    var timed = new ArrayList<Curve>();
    for (int i = 0; i < runners.size(); i++) {
      double[] all = times.get(i).stream().mapToDouble(Double::doubleValue).toArray();
      timed.add(runners.get(i).curve().timed(Quantile.of(all, 0.5), Quantile.of(all, 0.95)));
    }
    return timed;
  }
}
