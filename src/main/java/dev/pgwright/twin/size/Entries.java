package dev.pgwright.twin.size;

import java.util.List;

/// Entries of an index as `index_form_tuple` lays them out.
final class Entries {

  private static final int HEADER = 8;
  private static final int SAMPLES = 200;

  private Entries() {}

  /// The average size of an entry in bytes.
  static double width(List<IndexShape.Key> keys) {
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      sum += sample(keys, i);
    }
    return sum / SAMPLES;
  }

  /// The size of one entry of many in bytes, a multiple of 8.
  ///
  /// @param number which one
  static double sample(List<IndexShape.Key> keys, int number) {
    double at = 0;
    double nulls = 0;
    for (int i = 0; i < keys.size(); i++) {
      IndexShape.Key key = keys.get(i);
      double place = (number + 0.5) * (0.7548776662 + 0.1 * i) % 1;
      if (place < key.nullFraction()) {
        nulls = 8;
      } else {
        at = after(key, at, number + i);
      }
    }
    return aligned(HEADER + nulls + at);
  }

  /// Where a value ends that begins behind others. A short value of varying length is not aligned.
  private static double after(IndexShape.Key key, double at, int number) {
    if (key.length() > 0) {
      return Math.ceil(at / key.align()) * key.align() + key.length();
    }
    List<Integer> lengths = key.lengths();
    double width =
        lengths.isEmpty()
            ? key.width() + (number % 8 - 3.5)
            : lengths.get((int) Math.floorMod(number * 7919L, (long) lengths.size()));
    double from = width < 127 ? at : Math.ceil(at / key.align()) * key.align();
    return from + Math.max(1, width);
  }

  static double aligned(double size) {
    return Math.ceil(size / 8) * 8;
  }
}
