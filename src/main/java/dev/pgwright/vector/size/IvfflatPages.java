package dev.pgwright.vector.size;

import dev.pgwright.vector.VectorColumn;
import dev.pgwright.vector.VectorIndex.Ivfflat;

/// The pages of an IVFFlat index: one with its options, its centres, and each list on pages of its
/// own.
///
/// Source: pgvector `src/ivfbuild.c`, `src/ivfflat.h`.
public final class IvfflatPages {

  private static final int META = 1;

  /// The page's end says which page follows.
  private static final int ROOM = Page.room(8);

  /// The longest value whose header shrinks from four bytes to one.
  private static final int SHORT = 127;

  /// The standard deviation of the rows of a list, as a share of their mean: in many dimensions,
  /// and what one dimension adds. Measured on data without clusters.
  private static final double SPREAD = 0.06;

  private static final double SPREAD_OF_FLAT = 0.35;

  /// Makes the logistic curve fit the normal one.
  private static final double LOGISTIC = 1.702;

  private IvfflatPages() {}

  /// Pages of the index.
  public static double of(Ivfflat index, VectorColumn column, long rows) {
    int lists = index.lists();
    int value = column.valueBytes();
    int centre = Page.aligned(8 + value) + Page.POINTER;
    double centres = Math.ceil((double) lists / Math.max(1, ROOM / centre));
    double spread = SPREAD + SPREAD_OF_FLAT / Math.max(1, column.dimensions());
    return META + centres + rows(lists, perPage(value, column.plain()), rows, spread);
  }

  /// Rows that fit on a page.
  ///
  /// @param plain whether the type is stored as it is; else short values have a short header
  public static int perPage(int valueBytes, boolean plain) {
    boolean small = !plain && valueBytes - 3 <= SHORT;
    int value = small ? valueBytes - 3 : valueBytes;
    return Math.max(1, ROOM / (Page.aligned(8 + value) + Page.POINTER));
  }

  /// Every list has a page at least; its rows are spread about the mean as k-means leaves them on
  /// data without strong clusters.
  private static double rows(int lists, int perPage, long rows, double spread) {
    double mean = (double) rows / lists;
    double deviation = Math.max(1, spread * mean);
    if (deviation > 2 * perPage) {
      return (double) rows / perPage + lists * (perPage - 1) / (2.0 * perPage);
    }
    double pages = 1;
    double likely = 1;
    for (long full = perPage; likely > 1e-6; full += perPage) {
      likely = 1 / (1 + Math.exp(LOGISTIC * (full + 0.5 - mean) / deviation));
      pages += likely;
    }
    return lists * pages;
  }
}
