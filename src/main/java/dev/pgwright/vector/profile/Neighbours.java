package dev.pgwright.vector.profile;

import dev.pgwright.measure.Interval;
import dev.pgwright.measure.Quantile;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.exact.Nearest;
import java.util.ArrayList;
import java.util.List;

/// What the nearest rows to the probes tell.
final class Neighbours {

  private static final int FEWEST = 10;

  private final Metric metric;
  private final List<Nearest> nearest;
  private final double farthest;

  /// @param farthest the mean distance of a row to a probe, or NaN
  Neighbours(Metric metric, List<Nearest> nearest, double farthest) {
    this.metric = metric;
    this.nearest = nearest;
    this.farthest = farthest;
  }

  /// The local intrinsic dimension by maximum likelihood: how fast the number of neighbours grows
  /// with the distance. A probe's own row and its duplicates are left out.
  VectorProfile.Intrinsic intrinsic() {
    var dimensions = new ArrayList<Double>();
    var contrasts = new ArrayList<Double>();
    for (Nearest near : nearest) {
      double[] distances = distances(near);
      if (distances.length >= FEWEST) {
        double last = distances[distances.length - 1];
        double sum = 0;
        for (int i = 0; i < distances.length - 1; i++) {
          sum += Math.log(distances[i] / last);
        }
        if (sum < 0) {
          dimensions.add((distances.length - 1) / -sum);
        }
        contrasts.add(length(farthest) / distances[0]);
      }
    }
    double[] all = array(dimensions);
    return new VectorProfile.Intrinsic(
        Quantile.of(all, 0.1),
        Quantile.of(all, 0.5),
        Quantile.of(all, 0.9),
        Quantile.of(array(contrasts), 0.5));
  }

  private double[] distances(Nearest near) {
    var distances = new ArrayList<Double>();
    double smallest = metric == Metric.COSINE || metric == Metric.JACCARD ? 2e-6 : 1e-9;
    for (int i = 0; i < near.size(); i++) {
      if (near.distance(i) > smallest) {
        distances.add(length(near.distance(i)));
      }
    }
    return array(distances);
  }

  /// A cosine distance is half the square of a length.
  private double length(double distance) {
    return metric == Metric.COSINE ? Math.sqrt(Math.max(0, 2 * distance)) : distance;
  }

  /// How filters lie to the probes.
  ///
  /// @param passed how many rows pass each
  /// @param own which filters a probe passes, where that is known
  List<VectorProfile.Filtered> filters(
      List<String> filters, long[] passed, long values, long[] own) {
    var all = new ArrayList<VectorProfile.Filtered>();
    for (int filter = 0; filter < filters.size(); filter++) {
      long bit = 1L << filter;
      double[] shares = new double[nearest.size()];
      double ownSum = 0;
      int owners = 0;
      for (int query = 0; query < nearest.size(); query++) {
        shares[query] = share(nearest.get(query), bit);
        if ((own[query] & bit) != 0) {
          ownSum += shares[query];
          owners++;
        }
      }
      double selectivity = values == 0 ? 0 : (double) passed[filter] / values;
      all.add(
          new VectorProfile.Filtered(
              filters.get(filter),
              Interval.ofProportion(selectivity, (double) Math.max(1, values), Interval.Z95),
              Interval.ofShares(shares, 1, Interval.Z95),
              owners == 0 ? Double.NaN : ownSum / owners));
    }
    return all;
  }

  private static double share(Nearest near, long bit) {
    int passing = 0;
    for (int i = 0; i < near.size(); i++) {
      passing += (near.flags(i) & bit) != 0 ? 1 : 0;
    }
    return near.size() == 0 ? 0 : (double) passing / near.size();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
