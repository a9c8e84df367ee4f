package dev.pgwright.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Intervals by drawing from what was measured, again and again; the same seed gives the same.
public final class Bootstrap {

  private static final int ROUNDS = 2_000;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /// The mean and its 95 % interval.
  ///
  /// @param values one for each query
  public static Interval mean(double[] values, long seed) {
    if (values.length == 0) {
      return Interval.ofMean(values, Interval.Z95);
    }
    var random = new SplittableRandom(seed);
    double[] means = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[round] = sum / values.length;
    }
    Arrays.sort(means);
    double mean = Interval.ofMean(values, Interval.Z95).mean();
    return new Interval(
        mean,
        Math.min(mean, Quantile.ofSorted(means, TAIL)),
        Math.max(mean, Quantile.ofSorted(means, 1 - TAIL)),
        values.length);
  }

  /// How much better the second way is than the first on the same queries: the mean of the
  /// differences and its 95 % interval. It is better where the lower bound is above 0.
  ///
  /// @param first one value for each query
  /// @param second the values of the same queries in the same order
  public static Interval difference(double[] first, double[] second, long seed) {
    if (first.length != second.length) {
      throw new IllegalArgumentException("pairs are wanted");
    }
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> second[i] - first[i]);
    return mean(differences, seed);
  }
}
