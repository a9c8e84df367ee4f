package dev.pgwright.twin.build;

/// Shapes of indexes that nobody could look into.
public final class Levels {

  /// Entries of an inner page of a B-tree, 70 % full, with keys of a few bytes.
  private static final int FANOUT = 285;

  /// Ranges that a page of a BRIN index's map knows.
  private static final int RANGES = 1360;

  private Levels() {}

  /// The level of the root of a B-tree.
  ///
  /// @param pages all of it
  public static int guess(long pages) {
    return guess(pages, FANOUT);
  }

  /// The level of the root of a B-tree.
  ///
  /// @param pages all of it
  /// @param fanout entries of an inner page
  public static int guess(long pages, double fanout) {
    int level = 0;
    double left = pages - 1;
    while (left > 1.5) {
      left /= Math.max(2, fanout);
      level++;
    }
    return level;
  }

  /// Pages of a BRIN index's map.
  public static int brinMap(long tablePages, int range) {
    long ranges = (tablePages + Math.max(1, range) - 1) / Math.max(1, range);
    return (int) ((ranges + RANGES - 1) / RANGES);
  }
}
