package dev.pgwright.search.tune;

import java.util.Arrays;

/// What a way of searching has found, the best first.
///
/// @param documents numbers of documents
/// @param scores the larger the better, in the same order
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ranked(int[] documents, double[] scores) {

  static final Ranked NOTHING = new Ranked(new int[0], new double[0]);

  /// The first of them.
  Ranked first(int count) {
    int length = Math.min(count, documents.length);
    return new Ranked(Arrays.copyOf(documents, length), Arrays.copyOf(scores, length));
  }
}
