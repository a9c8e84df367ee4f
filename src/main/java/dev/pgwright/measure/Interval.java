package dev.pgwright.measure;

import java.util.Locale;

/// A mean and the bounds it lies between.
///
/// @param mean of what was measured
/// @param low at most the mean
/// @param high at least the mean
/// @param count of values; 0 where nothing was measured
public record Interval(double mean, double low, double high, int count) {

  /// Two-sided, 95 %.
  public static final double Z95 = 1.96;

  /// One-sided, such that a fresh set of as many values has a mean above the lower bound in 95 % of
  /// cases: 1.645 times the square root of two.
  public static final double Z_FRESH = 2.33;

  /// The interval of the mean of shares, each between 0 and 1, such as recall of single queries.
  ///
  /// Where values hardly vary, the interval of a proportion (Wilson) is taken, which is never of
  /// length zero: a hundred queries without a miss do not prove that there is none.
  ///
  /// @param values each between 0 and 1
  /// @param trials how many independent trials a value stands for at most, at least 1
  /// @param z how many standard errors, for example [#Z95]
  public static Interval ofShares(double[] values, int trials, double z) {
    if (values.length == 0) {
      return new Interval(0, 0, 1, 0);
    }
    Interval normal = ofMean(values, z);
    Interval proportion = ofProportion(normal.mean, (double) values.length * trials, z);
    return new Interval(
        normal.mean,
        Math.max(0, Math.min(normal.low, proportion.low)),
        Math.min(1, Math.max(normal.high, proportion.high)),
        values.length);
  }

  /// The interval of a mean by its standard error; of length zero where all values are equal.
  public static Interval ofMean(double[] values, double z) {
    if (values.length == 0) {
      return new Interval(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error =
        values.length < 2
            ? Double.POSITIVE_INFINITY
            : Math.sqrt(squares / (values.length - 1) / values.length);
    return new Interval(mean, mean - z * error, mean + z * error, values.length);
  }

  /// The interval of a proportion (Wilson's score interval).
  ///
  /// @param share between 0 and 1
  /// @param trials more than 0
  public static Interval ofProportion(double share, double trials, double z) {
    double square = z * z / trials;
    double centre = (share + square / 2) / (1 + square);
    double half = z / (1 + square) * Math.sqrt(share * (1 - share) / trials + square / trials / 4);
    return new Interval(
        share,
        Math.min(share, Math.max(0, centre - half)),
        Math.max(share, Math.min(1, centre + half)),
        (int) Math.min(trials, Integer.MAX_VALUE));
  }

  /// For people: `0.953 (0.941 to 0.962)`.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", mean, low, high);
  }
}
