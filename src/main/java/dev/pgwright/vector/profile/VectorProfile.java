package dev.pgwright.vector.profile;

import dev.pgwright.measure.Interval;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorFinding;
import dev.pgwright.vector.VectorFinding.Level;
import dev.pgwright.vector.live.TableState;
import java.util.List;

/// What the values of a column are like.
///
/// @param rows that were read, those without a value among them
/// @param drawn whether rows were left out by chance
/// @param nulls without a value
/// @param zeros where every dimension is zero
/// @param duplicateShare of the values that are equal to an earlier one, 0 to 1
/// @param probes that stood for queries
/// @param findings the gravest first
public record VectorProfile(
    Found found,
    TableState state,
    Metric metric,
    long rows,
    boolean drawn,
    long nulls,
    long zeros,
    int dimensions,
    double duplicateShare,
    Values values,
    int probes,
    boolean ownQueries,
    Intrinsic intrinsic,
    List<Filtered> filters,
    List<VectorFinding> findings) {

  /// Lengths and numbers.
  ///
  /// @param normalised share of values whose length is 1, give or take a thousandth
  /// @param beyondHalf numbers that `halfvec` cannot hold
  /// @param subnormal share of numbers other than zero that `halfvec` holds with less precision
  /// @param signBalance mean over dimensions, 1 where half of the values are positive, 0 where all
  ///   have the same sign
  /// @param spread how many dimensions the variance is spread over
  /// @param meanShare length of the mean value over the mean length
  public record Values(
      double shortest,
      double meanLength,
      double longest,
      double normalised,
      float least,
      float most,
      long beyondHalf,
      double subnormal,
      double signBalance,
      double spread,
      double meanShare) {}

  /// How hard it is to find neighbours.
  ///
  /// @param low of the local intrinsic dimension, the tenth percentile
  /// @param contrast mean distance over that of the nearest
  public record Intrinsic(double low, double median, double high, double contrast) {}

  /// A filter among queries.
  ///
  /// @param selectivity share of the rows that pass
  /// @param near share of the nearest rows to the probes that pass
  /// @param nearOwn the same for probes that pass themselves; NaN where there are none
  public record Filtered(String sql, Interval selectivity, Interval near, double nearOwn) {

    /// How many times more often a near row passes than any row; 1 where distance does not matter.
    public double correlation() {
      return selectivity.mean() == 0 ? 0 : near.mean() / selectivity.mean();
    }
  }

  public VectorProfile {
    filters = List.copyOf(filters);
    findings = List.copyOf(findings);
  }

  /// Whether something needs a person's attention.
  public boolean clean() {
    return findings.stream().allMatch(it -> it.level() == Level.INFO);
  }
}
