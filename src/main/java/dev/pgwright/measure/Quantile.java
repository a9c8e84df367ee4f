package dev.pgwright.measure;

import java.util.Arrays;

/// Quantiles of what was measured.
public final class Quantile {

  private Quantile() {}

  /// The value that a share of all values does not exceed, between neighbours by proportion.
  ///
  /// @param share between 0 and 1
  /// @return NaN where there are no values
  public static double of(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, share);
  }

  /// The same of values in ascending order.
  public static double ofSorted(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
