package dev.pgwright.twin.size;

import java.util.List;

/// Entries of an index as `index_form_tuple` lays them out.
final class Entries {

  private static final int HEADER = 8;
  private static final int NULLS = 8;

  private Entries() {}

  /// The average size of an entry in bytes, a multiple of 8 where all keys have a fixed length.
  ///
  /// @param included whether the keys of INCLUDE are in it
  static double width(List<IndexShape.Key> keys, boolean included) {
    double noNull = 1;
    double at = 0;
    boolean varied = false;
    IndexShape.Key only = null;
    for (IndexShape.Key key : keys) {
      if (key.included() && !included) {
        continue;
      }
      noNull *= 1 - key.nullFraction();
      at = after(key, at) * (1 - key.nullFraction()) + at * key.nullFraction();
      varied |= key.length() < 0;
      only = only == null && keys.size() == 1 ? key : null;
    }
    double header = HEADER + NULLS * (1 - noNull);
    if (only != null && only.length() < 0 && only.lengths().size() >= 10) {
      return header + only.lengths().stream().mapToDouble(Entries::aligned).average().orElse(at);
    }
    return header + (varied ? Math.max(8, at + 3.5) : aligned(at));
  }

  /// Where a value ends that begins behind others. A short value of varying length is not aligned.
  private static double after(IndexShape.Key key, double at) {
    boolean packed = key.length() < 0 && key.width() < 127;
    double from = packed ? at : Math.ceil(at / key.align()) * key.align();
    return from + (key.length() > 0 ? key.length() : key.width());
  }

  static double aligned(double size) {
    return Math.ceil(size / 8) * 8;
  }
}
