package dev.pgwright.twin.size;

import java.util.ArrayList;
import java.util.List;

/// Rows of an index by their key.
///
/// @param common rows of each group that is known to be large
/// @param rest rows of all other groups
/// @param distinct number of the other groups
record Groups(List<Double> common, double rest, double distinct) {

  /// From the statistics of each key, as if they were independent of each other.
  static Groups of(IndexShape shape) {
    List<IndexShape.Key> keys = shape.keys();
    double rows = shape.rows();
    if (keys.size() == 1) {
      return of(keys.getFirst(), rows);
    }
    if (shape.distinct() > 0) {
      return new Groups(List.of(), rows, Math.min(rows, shape.distinct()));
    }
    double distinct = 1;
    for (IndexShape.Key key : keys) {
      distinct *= key.distinct() + (key.nullFraction() > 0 ? 1 : 0);
    }
    return new Groups(List.of(), rows, occupied(rows, distinct));
  }

  private static Groups of(IndexShape.Key key, double rows) {
    var common = new ArrayList<Double>();
    double rest = rows;
    if (key.nullFraction() * rows >= 1) {
      common.add(key.nullFraction() * rows);
      rest -= common.getFirst();
    }
    for (double frequency : key.common()) {
      common.add(frequency * rows);
      rest -= frequency * rows;
    }
    double distinct = key.distinct() - key.common().size();
    if (distinct < 1) {
      return new Groups(common, 0, 0);
    }
    return new Groups(common, Math.max(rest, 0), distinct);
  }

  /// How many of so many combinations come up among so many rows.
  private static double occupied(double rows, double combinations) {
    return combinations > rows * 1e6
        ? rows
        : combinations * -Math.expm1(rows * Math.log1p(-1 / Math.max(2, combinations)));
  }
}
