package dev.pgwright.vector.build;

import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.size.Page;

/// The memory of k-means; unlike that of a graph, the build fails where it is short.
///
/// The error names what the stage that failed wanted, not the whole. Source: pgvector
/// `src/ivfbuild.c`, `src/ivfkmeans.c`; measured by `BuildMemoryTest`.
public final class IvfflatMemory {

  private static final int SAMPLES_PER_LIST = 50;
  private static final int FEWEST_SAMPLES = 10_000;

  /// The most rows on a page of a table.
  private static final int ROWS_PER_PAGE = 291;

  private IvfflatMemory() {}

  /// The whole requirement in bytes.
  ///
  /// @param rows of the table with a value
  /// @param mainBytes of the table's own file: no more samples than rows fit there
  public static long bytes(
      Ivfflat index, int valueBytes, int dimensions, long rows, long mainBytes) {
    long lists = index.lists();
    long room = samples(index, mainBytes);
    long sampled = Math.min(room, rows);
    long item = Page.aligned(valueBytes);
    return (2 * lists + room) * item
        + 4 * lists * dimensions
        + 4 * sampled * lists
        + 4 * lists * lists
        + 8 * sampled
        + 12 * lists;
  }

  /// The rows that k-means makes room for.
  public static long samples(Ivfflat index, long mainBytes) {
    long wanted = Math.max((long) SAMPLES_PER_LIST * index.lists(), FEWEST_SAMPLES);
    return Math.min(wanted, Math.max(1, mainBytes / Page.BYTES) * ROWS_PER_PAGE);
  }
}
