package dev.pgwright.vector.build;

import dev.pgwright.vector.VectorColumn;
import dev.pgwright.vector.VectorIndex;
import dev.pgwright.vector.size.HeapPages;
import dev.pgwright.vector.size.HnswPages;
import dev.pgwright.vector.size.Page;

/// The WAL of one inserted row.
///
/// Counts were measured with `EXPLAIN (ANALYZE, WAL)` on pgvector 0.8.7: 10, 20 and 23 records for
/// m = 8, 16 and 16.
///
/// @param tableBytes without any index
/// @param lowBytes with the index, where every page was written since the last checkpoint
/// @param highBytes with the index, where none was, so that whole pages are logged
/// @param pages of the index that are written
public record Wal(long tableBytes, long lowBytes, long highBytes, double pages) {

  private static final double LINKED_PER_M = 1.15;
  private static final int LINK_RECORD = 60;
  private static final int ROW_RECORD = 60;
  private static final int CHUNK_RECORDS = 140;
  private static final double CHUNK = 1_996;

  /// Of a row of a table with one index on the column.
  public static Wal of(VectorColumn column, VectorIndex index, HeapPages heap) {
    int value = column.valueBytes();
    double chunks = heap.outside() ? Math.ceil((value - 4) / CHUNK) : 0;
    long table = Math.round(column.rowBytes() + value + ROW_RECORD + chunks * CHUNK_RECORDS);
    return switch (index) {
      case VectorIndex.Hnsw(int m, int _) -> {
        double pages = LINKED_PER_M * m + (HnswPages.together(m, value) ? 1 : 2);
        double own = HnswPages.elementBytes(m, value) + LINKED_PER_M * m * LINK_RECORD;
        yield wal(table, own, pages);
      }
      case VectorIndex.Ivfflat _ -> wal(table, value + ROW_RECORD, 1.1);
    };
  }

  private static Wal wal(long table, double own, double pages) {
    long low = Math.round(table + own);
    return new Wal(table, low, low + Math.round(pages * Page.BYTES), pages);
  }
}
