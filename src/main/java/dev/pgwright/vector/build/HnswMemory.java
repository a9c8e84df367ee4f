package dev.pgwright.vector.build;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorServer;
import dev.pgwright.vector.size.Page;

/// The memory that a graph fills while it is built, on a 64-bit server.
///
/// A parallel build has one area of shared memory; a serial one takes blocks of 1 MB, and counts a
/// block as soon as it has it. Source: pgvector `src/hnswbuild.c` from 0.6.0 on, PostgreSQL
/// `generation.c`; measured by `BuildMemoryTest`.
///
/// @param bytesPerRow the mean of an element
/// @param usableBytes of `maintenance_work_mem`
public record HnswMemory(double bytesPerRow, double usableBytes) {

  private static final int ELEMENT = 128;
  private static final int BLOCK = 1 << 20;
  private static final int BLOCK_HEADER = 40;
  private static final int FIRST_BLOCK_HEADER = 240;
  private static final int RESERVED = 4 << 20;

  /// Of a build with or without helping processes.
  public static HnswMemory of(Hnsw index, int valueBytes, VectorServer server, boolean parallel) {
    int m = index.m();
    int value = Page.aligned(valueBytes);
    int lowest = Page.aligned(8 + 32 * m);
    int upper = Page.aligned(8 + 16 * m);
    double levels = 1.0 / (m - 1);
    double row = ELEMENT + 8 * (1 + levels) + lowest + levels * upper + value;
    if (parallel) {
      return new HnswMemory(row, Math.max(0, server.workMemBytes() - RESERVED));
    }
    int header = server.major() >= 16 ? 8 : 24;
    double whole = row + (4 + levels) * header;
    // A chunk that does not fit any more leaves the end of a block empty.
    double squares =
        square(ELEMENT + header)
            + square(8 + header)
            + square(lowest + header)
            + levels * square(upper + header)
            + square(value + header);
    double waste = squares / (2 * whole);
    double blocks = blocks(server);
    double usable = blocks * (BLOCK - BLOCK_HEADER - waste) - (FIRST_BLOCK_HEADER - BLOCK_HEADER);
    return new HnswMemory(whole, Math.max(0, usable));
  }

  /// Whole blocks. From 15 on the context itself lies in the first, and does not count.
  private static double blocks(VectorServer server) {
    return server.major() >= 15
        ? Math.floor((double) server.workMemBytes() / BLOCK)
        : Math.ceil((double) server.workMemBytes() / BLOCK) - 1;
  }

  private static double square(double number) {
    return number * number;
  }

  /// Rows whose graph fits; at least one is always tried.
  public long rows() {
    return Math.max(1, (long) Math.ceil(usableBytes / bytesPerRow));
  }

  /// The `maintenance_work_mem` that holds the graph of so many rows, in whole megabytes.
  public static long neededBytes(
      Hnsw index, int valueBytes, VectorServer server, boolean parallel, long rows) {
    double row = of(index, valueBytes, server, parallel).bytesPerRow();
    double megabytes = Math.ceil(row * rows / BLOCK) + (parallel ? RESERVED / BLOCK : 1);
    long bytes = ((long) megabytes) * BLOCK;
    while (of(index, valueBytes, server.withWorkMem(bytes), parallel).rows() < rows) {
      bytes += BLOCK * Math.max(1, bytes / BLOCK / 500);
    }
    return bytes;
  }
}
