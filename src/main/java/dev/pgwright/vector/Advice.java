package dev.pgwright.vector;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.build.Amounts;
import dev.pgwright.vector.size.HeapPages;
import java.util.ArrayList;
import java.util.List;

/// What the numbers of a plan mean for whoever builds the index.
final class Advice {

  /// Measured: microseconds for each row of an exact scan, by the bytes of a value; one process.
  private static final double SCAN_MICROSECONDS = 0.25;

  private static final double SCAN_PER_KILOBYTE = 0.6;
  private static final double EXACT_MS = 50;
  private static final int ROWS_PER_LIST = 50;

  private Advice() {}

  static List<VectorFinding> of(VectorRequest request, HeapPages heap, BuildPlan build) {
    var found = new ArrayList<VectorFinding>();
    exact(request, heap, found);
    switch (request.index()) {
      case Hnsw _ -> graph(request, build, found);
      case Ivfflat lists -> lists(request, lists, build, found);
    }
    shared(request, build, found);
    return found;
  }

  private static void exact(VectorRequest request, HeapPages heap, List<VectorFinding> found) {
    double each =
        (SCAN_MICROSECONDS + SCAN_PER_KILOBYTE * request.column().valueBytes() / 1_024)
            * (heap.outside() ? 1.2 : 0.6);
    double ms = each * request.rows() / 1_000;
    if (ms <= EXACT_MS) {
      found.add(
          VectorFinding.info(
              "exact-is-enough",
              Amounts.count(request.rows())
                  + " rows are read whole in about "
                  + Math.max(1, Math.round(ms))
                  + " ms: recall 1, and no index to write to",
              "no index until EXPLAIN ANALYZE says that it takes too long"));
    }
  }

  private static void graph(VectorRequest request, BuildPlan build, List<VectorFinding> found) {
    if (Alternatives.split(request)) {
      found.add(
          VectorFinding.warning(
              "packing-cliff",
              "an element and its links do not fit on one page: each row takes two",
              "a step below it: see the alternatives"));
    }
    if (build.rowsThatFit() < request.elements()) {
      String server = Amounts.bytes(request.server().workMemBytes());
      found.add(
          VectorFinding.warning(
              "graph-does-not-fit",
              "the graph outgrows maintenance_work_mem ("
                  + server
                  + ") after "
                  + Amounts.count(build.rowsThatFit())
                  + " rows; the others are built some three times slower, and only a NOTICE says"
                  + " so",
              "SET maintenance_work_mem = '" + setting(build.neededBytes()) + "' in the session"));
    }
  }

  private static void lists(
      VectorRequest request, Ivfflat index, BuildPlan build, List<VectorFinding> found) {
    if (build.neededBytes() > request.server().workMemBytes()) {
      found.add(
          VectorFinding.error(
              "ivfflat-memory",
              "k-means wants "
                  + Amounts.bytes(build.neededBytes())
                  + " and maintenance_work_mem is "
                  + Amounts.bytes(request.server().workMemBytes())
                  + ": the build fails, with a smaller number in its message",
              "SET maintenance_work_mem = '" + setting(build.neededBytes()) + "' in the session"));
    }
    if (request.rows() < (long) ROWS_PER_LIST * index.lists()) {
      long fitting = Math.max(1, request.rows() / ROWS_PER_LIST);
      found.add(
          VectorFinding.warning(
              "few-rows-for-lists",
              Amounts.count(request.rows())
                  + " rows are fewer than 50 for each of "
                  + index.lists()
                  + " lists; centres fit badly and recall is low",
              "lists = " + fitting + " at most, or build it when there are more rows"));
    }
    found.add(
        VectorFinding.info(
            "probes-default",
            "ivfflat.probes is 1 by default: one list of " + index.lists() + " is read",
            "SET LOCAL ivfflat.probes = "
                + Math.max(1, Math.round(Math.sqrt(index.lists())))
                + " to begin with; measure recall, and rebuild when the rows have doubled"));
  }

  private static void shared(VectorRequest request, BuildPlan build, List<VectorFinding> found) {
    Long there = request.server().sharedBytes();
    if (there != null && build.sharedBytes() > there) {
      found.add(
          VectorFinding.error(
              "shared-memory",
              "a parallel build takes "
                  + Amounts.bytes(build.sharedBytes())
                  + " of /dev/shm at once, which has "
                  + Amounts.bytes(there)
                  + ": could not resize shared memory segment",
              "a larger /dev/shm (docker run --shm-size), or SET max_parallel_maintenance_workers"
                  + " = 0"));
    }
  }

  /// As `maintenance_work_mem` takes it, rounded up.
  static String setting(long bytes) {
    long megabytes = (bytes + (1 << 20) - 1) >> 20;
    return megabytes < 4_096 ? megabytes + "MB" : (megabytes + 1_023) / 1_024 + "GB";
  }
}
