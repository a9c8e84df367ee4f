package dev.pgwright.vector;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import java.util.ArrayList;
import java.util.List;

/// What a version of pgvector cannot do, or does wrong.
///
/// Source: pgvector's CHANGELOG.
final class Gates {

  private static final String UPDATE =
      "install pgvector 0.8.4 or later, ALTER EXTENSION vector UPDATE";

  private Gates() {}

  /// In the order a person should read them.
  static List<VectorFinding> of(VectorRequest request) {
    var found = new ArrayList<VectorFinding>();
    PgvectorVersion version = request.server().pgvector();
    missing(request, version, found);
    switch (request.index()) {
      case Hnsw _ -> graph(version, found);
      case Ivfflat _ -> lists(version, found);
    }
    boolean bits = request.column().type() == VectorType.BIT;
    if (bits && request.server().major() >= 18 && !version.atLeast(v(0, 8, 3))) {
      found.add(
          VectorFinding.warning(
              "slow-bits-on-18",
              "distances of bit are slow in pgvector " + version + " on PostgreSQL 18",
              UPDATE));
    }
    return found;
  }

  private static void graph(PgvectorVersion version, List<VectorFinding> found) {
    if (version.between(v(0, 6, 0), v(0, 8, 2))) {
      found.add(
          VectorFinding.warning(
              "parallel-build-overflow",
              "CVE-2026-3172: a parallel build of hnsw in pgvector "
                  + version
                  + " can read or write past its memory",
              UPDATE
                  + "; until then SET max_parallel_maintenance_workers = 0 for the build (a"
                  + " distribution may have mended it without a new number)"));
    }
    if (!version.atLeast(v(0, 8, 3))) {
      found.add(
          VectorFinding.warning(
              "vacuum-damages-graph",
              "VACUUM beside inserts can damage an hnsw index of pgvector " + version,
              UPDATE + ", then REINDEX INDEX CONCURRENTLY"));
    } else if (!version.atLeast(v(0, 8, 4))) {
      found.add(
          VectorFinding.info(
              "vacuum-reports-graph",
              "VACUUM can fail with \"hnsw graph not repaired\" in pgvector " + version,
              UPDATE));
    }
    if (version.between(v(0, 5, 0), v(0, 8, 0))) {
      found.add(
          VectorFinding.info(
              "no-iterative-scan",
              "a filter leaves fewer rows than LIMIT asks for: iterative scans came with 0.8.0",
              UPDATE));
    }
  }

  private static void lists(PgvectorVersion version, List<VectorFinding> found) {
    if (!version.atLeast(v(0, 8, 4))) {
      found.add(
          VectorFinding.info(
              "ivfflat-memory-unchecked",
              "pgvector " + version + " takes more than maintenance_work_mem without saying so",
              UPDATE));
    }
  }

  private static void missing(
      VectorRequest request, PgvectorVersion version, List<VectorFinding> found) {
    if (request.index() instanceof Hnsw && !version.atLeast(v(0, 5, 0))) {
      found.add(
          VectorFinding.error(
              "no-hnsw", "hnsw came with pgvector 0.5.0; the server has " + version, UPDATE));
    }
    VectorType type = request.column().type();
    if (!version.atLeast(type.since())) {
      found.add(
          VectorFinding.error(
              "no-such-type",
              "indexes on "
                  + type.label()
                  + " came with pgvector "
                  + type.since()
                  + "; the server has "
                  + version,
              UPDATE));
    }
    if (request.metric() == Metric.L1 && !version.atLeast(v(0, 7, 0))) {
      found.add(VectorFinding.error("no-l1", "<+> is indexed from pgvector 0.7.0 on", UPDATE));
    }
  }

  private static PgvectorVersion v(int major, int minor, int patch) {
    return PgvectorVersion.of(major, minor, patch);
  }
}
