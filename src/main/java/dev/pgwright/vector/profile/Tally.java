package dev.pgwright.vector.profile;

import java.util.Arrays;

/// Counts over values as they stream by; memory does not grow with them beyond a few million
/// hashes.
final class Tally {

  private static final int MOST_HASHES = 1 << 21;
  private static final float LARGEST_HALF = 65_504;
  private static final float SMALLEST_NORMAL_HALF = 6.1035e-5f;

  private final int dimensions;
  private final long[] positive;
  private final double[] sums;
  private final double[] squares;
  private long values;
  private long zeros;
  private long normalised;
  private double shortest = Double.POSITIVE_INFINITY;
  private double longest;
  private double lengths;
  private float least = Float.POSITIVE_INFINITY;
  private float most = Float.NEGATIVE_INFINITY;
  private long beyond;
  private long subnormal;
  private long nonZero;
  private long[] hashes = new long[1 << 12];
  private int kept;
  private long mask;

  Tally(int dimensions) {
    this.dimensions = dimensions;
    positive = new long[dimensions];
    sums = new double[dimensions];
    squares = new double[dimensions];
  }

  void add(float[] vector) {
    double square = 0;
    for (int i = 0; i < dimensions; i++) {
      float x = vector[i];
      square += (double) x * x;
      sums[i] += x;
      squares[i] += (double) x * x;
      positive[i] += x > 0 ? 1 : 0;
      number(x);
    }
    double length = Math.sqrt(square);
    values++;
    zeros += length == 0 ? 1 : 0;
    normalised += Math.abs(length - 1) <= 0.001 ? 1 : 0;
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
    lengths += length;
    keep(hash(vector));
  }

  private void number(float x) {
    least = Math.min(least, x);
    most = Math.max(most, x);
    if (x != 0) {
      float size = Math.abs(x);
      nonZero++;
      beyond += size > LARGEST_HALF ? 1 : 0;
      subnormal += size < SMALLEST_NORMAL_HALF ? 1 : 0;
    }
  }

  private static long hash(float[] vector) {
    long hash = 0x9E3779B97F4A7C15L;
    for (float x : vector) {
      hash = (hash ^ Float.floatToIntBits(x == 0 ? 0f : x)) * 0xBF58476D1CE4E5B9L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /// Keeps all hashes, and when there are too many those that end in one more zero: equal values
  /// have equal hashes, so duplicates among those kept are as frequent as among all.
  private void keep(long hash) {
    if ((hash & mask) != 0) {
      return;
    }
    if (kept == MOST_HASHES) {
      mask = mask * 2 + 1;
      int left = 0;
      for (int i = 0; i < kept; i++) {
        if ((hashes[i] & mask) == 0) {
          hashes[left++] = hashes[i];
        }
      }
      kept = left;
      keep(hash);
      return;
    }
    if (kept == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * kept);
    }
    hashes[kept++] = hash;
  }

  long values() {
    return values;
  }

  long zeros() {
    return zeros;
  }

  double duplicateShare() {
    if (kept == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(hashes, kept);
    Arrays.sort(sorted);
    int again = 0;
    for (int i = 1; i < kept; i++) {
      again += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    return (double) again / kept;
  }

  VectorProfile.Values result() {
    double balance = 0;
    double variance = 0;
    double variances = 0;
    double meanSquare = 0;
    for (int i = 0; i < dimensions; i++) {
      double share = (double) positive[i] / values;
      balance += (1 - Math.abs(2 * share - 1)) / dimensions;
      double mean = sums[i] / values;
      double each = Math.max(0, squares[i] / values - mean * mean);
      variance += each;
      variances += each * each;
      meanSquare += mean * mean;
    }
    double meanLength = lengths / values;
    return new VectorProfile.Values(
        shortest,
        meanLength,
        longest,
        (double) normalised / values,
        least,
        most,
        beyond,
        nonZero == 0 ? 0 : (double) subnormal / nonZero,
        balance,
        variances == 0 ? 0 : variance * variance / variances,
        meanLength == 0 ? 0 : Math.sqrt(meanSquare) / meanLength);
  }
}
