package dev.pgwright.twin.size;

/// The size of a hash index: buckets as `_hash_init` makes them, a power of two or a quarter
/// between two of them, and pages behind those that hold more than a page.
final class HashSize {

  private static final int PAGE = 8192;
  private static final int ENTRY = 20;
  private static final double FIT = Math.floor((PAGE - 24 - 16) / (double) ENTRY);
  private static final int QUARTERS_FROM = 512;

  private HashSize() {}

  static long of(IndexShape shape) {
    double buckets = buckets(shape);
    Groups groups = Groups.of(shape);
    double overflow = 0;
    double others = groups.rest() / buckets;
    for (double rows : groups.common()) {
      overflow += behind(rows + others);
    }
    double distinct = Math.max(1, Math.min(groups.distinct(), groups.rest()));
    if (groups.rest() >= 1) {
      overflow += buckets * scattered(distinct / buckets, groups.rest() / distinct);
    }
    return (long) (2 + buckets + overflow + Math.ceil(overflow / 30_000));
  }

  private static double buckets(IndexShape shape) {
    double each = Math.floor(PAGE * shape.fillFactor() / 100.0 / ENTRY);
    double wanted = Math.max(2, Math.ceil(shape.rows() / each));
    double power = 2;
    while (power < wanted) {
      power *= 2;
    }
    for (int quarter = 1; power > QUARTERS_FROM && quarter < 4; quarter++) {
      double step = power / 2 + power / 8 * quarter;
      if (step >= wanted) {
        return step;
      }
    }
    return power;
  }

  /// Pages behind the first of a bucket.
  private static double behind(double rows) {
    return Math.max(0, Math.ceil(rows / FIT) - 1);
  }

  /// Pages behind the first of a bucket, on average over the chances of getting so many keys
  /// (Poisson).
  ///
  /// @param mean keys of a bucket
  /// @param rows of a key
  private static double scattered(double mean, double rows) {
    double most = mean + 10 * Math.sqrt(mean) + 10;
    double sum = 0;
    double log = -mean;
    for (int keys = 0; keys < most; keys++) {
      sum += Math.exp(log) * behind(keys * rows);
      log += Math.log(mean / (keys + 1));
    }
    return sum;
  }
}
