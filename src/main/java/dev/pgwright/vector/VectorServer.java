package dev.pgwright.vector;

import org.jspecify.annotations.Nullable;

/// What of a server decides how an index is built.
///
/// @param major version of PostgreSQL
/// @param workMemBytes `maintenance_work_mem` of the session that builds
/// @param workers `max_parallel_maintenance_workers`
/// @param scanBytes `min_parallel_table_scan_size`
/// @param tableWorkers the table's `parallel_workers`; null where it is not set
/// @param sharedBytes of `/dev/shm`; null where it is not known
public record VectorServer(
    int major,
    PgvectorVersion pgvector,
    long workMemBytes,
    int workers,
    long scanBytes,
    @Nullable Integer tableWorkers,
    @Nullable Long sharedBytes) {

  /// PostgreSQL 18 with the current pgvector, as they come.
  public static final VectorServer DEFAULT =
      new VectorServer(18, PgvectorVersion.CURRENT, 64L << 20, 2, 8L << 20, null, null);

  public VectorServer withWorkMem(long bytes) {
    return new VectorServer(major, pgvector, bytes, workers, scanBytes, tableWorkers, sharedBytes);
  }
}
