package dev.pgwright.vector.size;

import dev.pgwright.vector.VectorColumn;
import java.util.TreeMap;

/// The pages of a table with a column of vectors, and of its TOAST table.
///
/// Source: PostgreSQL, TOAST and Database Page Layout; `heaptoast.h`.
///
/// @param mainBytes of the table's own file
/// @param toastBytes of values that are kept outside of rows
/// @param toastIndexBytes of the index on these; an estimate
/// @param outside whether values are kept outside of rows
public record HeapPages(long mainBytes, long toastBytes, long toastIndexBytes, boolean outside) {

  /// The longest row that stays whole.
  private static final int WHOLE = 2_032;

  private static final int ROW_HEADER = 24;
  private static final int TOAST_POINTER = 18;

  /// Bytes of a value in one row of a TOAST table.
  private static final int CHUNK = 1_996;

  private static final int CHUNK_HEADER = 36;
  private static final int SHORT = 127;
  private static final int MOST_ROWS = 291;

  /// Chunks on a leaf of their index, built in order.
  private static final int CHUNKS_PER_LEAF = 366;

  /// Values that are packed one by one before the rest follows in proportion.
  private static final int PACKED = 5_000;

  /// The size of a table that was filled once, without empty space.
  public static HeapPages of(VectorColumn column, long rows) {
    int value = column.valueBytes();
    boolean small = !column.plain() && value - 3 <= SHORT;
    int whole = ROW_HEADER + column.rowBytes() + (small ? value - 3 : value);
    boolean outside = whole > WHOLE && !column.plain();
    int row = outside ? ROW_HEADER + column.rowBytes() + TOAST_POINTER : whole;
    int perPage = Math.clamp(Page.room(0) / (Page.aligned(row) + Page.POINTER), 1, MOST_ROWS);
    long main = bytes(Math.ceil((double) rows / perPage));
    if (!outside) {
      return new HeapPages(main, 0, 0, false);
    }
    double chunks = Math.ceil((value - 4.0) / CHUNK) * rows;
    double leaves = Math.ceil(chunks / CHUNKS_PER_LEAF);
    double index = 1 + leaves + (leaves > 1 ? Math.ceil(leaves / CHUNKS_PER_LEAF) : 0);
    return new HeapPages(main, bytes(toastPages(value - 4, rows)), bytes(index), true);
  }

  /// A chunk goes to the page that was written last, else to one that has room, else to a new one.
  private static double toastPages(int bytes, long rows) {
    var holes = new TreeMap<Integer, Integer>();
    int free = 0;
    long pages = 0;
    long packed = Math.min(rows, PACKED);
    for (long i = 0; i < packed; i++) {
      for (int left = bytes; left > 0; left -= CHUNK) {
        int chunk = Page.aligned(CHUNK_HEADER + Math.min(left, CHUNK)) + Page.POINTER;
        if (chunk > free) {
          holes.merge(free, 1, Integer::sum);
          Integer hole = holes.ceilingKey(chunk);
          pages += hole == null ? 1 : 0;
          free = hole == null ? Page.room(0) : hole;
          if (hole != null) {
            holes.computeIfPresent(hole, (_, n) -> n == 1 ? null : n - 1);
          }
        }
        free -= chunk;
      }
    }
    return packed == 0 ? 0 : Math.ceil(pages * ((double) rows / packed));
  }

  private static long bytes(double pages) {
    return Math.round(pages * Page.BYTES);
  }

  /// All of it together.
  public long totalBytes() {
    return mainBytes + toastBytes + toastIndexBytes;
  }
}
