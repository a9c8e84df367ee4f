package dev.pgwright.vector.build;

import dev.pgwright.vector.PgvectorVersion;
import dev.pgwright.vector.VectorIndex;
import dev.pgwright.vector.VectorServer;

/// The processes that help to build an index.
///
/// @param count beside the one that runs the statement; 0 for a serial build
/// @param why in one sentence
public record Workers(int count, String why) {

  private static final long MEMORY_EACH = 32L << 20;

  /// Decides as the server and pgvector do.
  ///
  /// Source: PostgreSQL `plan_create_index_workers`, pgvector `HnswComputeParallelWorkers`.
  ///
  /// @param mainBytes of the table's own file, without TOAST
  public static Workers of(VectorIndex index, VectorServer server, long mainBytes) {
    PgvectorVersion since =
        switch (index) {
          case VectorIndex.Hnsw _ -> PgvectorVersion.of(0, 6, 0);
          case VectorIndex.Ivfflat _ -> PgvectorVersion.of(0, 5, 0);
        };
    if (!server.pgvector().atLeast(since)) {
      return new Workers(
          0, "pgvector builds " + index.method() + " in parallel from " + since + " on");
    }
    if (server.workers() == 0) {
      return new Workers(0, "max_parallel_maintenance_workers is 0");
    }
    Integer table = server.tableWorkers();
    if (table != null) {
      int count = Math.min(table, server.workers());
      return new Workers(count, "the table's parallel_workers is " + table);
    }
    if (mainBytes < server.scanBytes()) {
      return new Workers(
          0,
          "the table's own file has "
              + Amounts.bytes(mainBytes)
              + " (TOAST does not count), less than min_parallel_table_scan_size, "
              + Amounts.bytes(server.scanBytes())
              + "; ALTER TABLE … SET (parallel_workers = "
              + server.workers()
              + ") decides it");
    }
    if (server.workMemBytes() / 2 < MEMORY_EACH) {
      return new Workers(
          0, "maintenance_work_mem is below 64 MB, and each process wants 32 MB of it");
    }
    return new Workers(server.workers(), "max_parallel_maintenance_workers is " + server.workers());
  }
}
