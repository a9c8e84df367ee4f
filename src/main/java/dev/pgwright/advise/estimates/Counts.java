package dev.pgwright.advise.estimates;

/// Distinct values among sampled rows.
///
/// @param rows that have a value
/// @param distinct values
/// @param once values that only one row has
record Counts(long rows, long distinct, long once) {

  /// How many a table has, by the estimator that ANALYZE uses (Haas and Stokes, 1998).
  ///
  /// @param whole rows of the table that have a value
  double of(double whole) {
    if (rows == 0 || whole <= rows || once == 0) {
      return distinct;
    }
    double part = rows - once + once * (double) rows / whole;
    return Math.clamp(rows * (double) distinct / part, (double) distinct, whole);
  }

  /// The same as `pg_stats.n_distinct` has it.
  ///
  /// @param all rows of the table
  /// @param nulls the share that has no value
  double stored(double all, double nulls) {
    double whole = all * (1 - nulls);
    double count = of(whole);
    return count > 0.1 * all ? -Math.min(1, count / Math.max(1, all)) : count;
  }
}
