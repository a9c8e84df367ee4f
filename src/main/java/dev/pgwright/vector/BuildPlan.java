package dev.pgwright.vector;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.build.BuildTime;
import dev.pgwright.vector.build.HnswMemory;
import dev.pgwright.vector.build.IvfflatMemory;
import dev.pgwright.vector.build.Workers;
import dev.pgwright.vector.size.HeapPages;

/// What a build takes.
///
/// @param workers that help
/// @param neededBytes the `maintenance_work_mem` that holds all of it
/// @param rowsThatFit into the server's `maintenance_work_mem`; for IVFFlat all or none
/// @param sharedBytes that a parallel build takes of `/dev/shm`; 0 for a serial one
/// @param time as the server is set
/// @param timeInMemory with `neededBytes`
public record BuildPlan(
    Workers workers,
    long neededBytes,
    long rowsThatFit,
    long sharedBytes,
    BuildTime time,
    BuildTime timeInMemory) {

  static BuildPlan of(VectorRequest request, HeapPages heap) {
    VectorServer server = request.server();
    Workers workers = Workers.of(request.index(), server, heap.mainBytes());
    boolean parallel = workers.count() > 0;
    int value = request.column().valueBytes();
    return switch (request.index()) {
      case Hnsw hnsw -> {
        long fit = HnswMemory.of(hnsw, value, server, parallel).rows();
        long needed = HnswMemory.neededBytes(hnsw, value, server, parallel, request.elements());
        long shared = parallel ? server.workMemBytes() : 0;
        yield of(request, workers, needed, fit, shared);
      }
      case Ivfflat lists -> {
        long needed =
            IvfflatMemory.bytes(
                lists, value, request.column().dimensions(), request.rows(), heap.mainBytes());
        long fit = needed <= server.workMemBytes() ? request.rows() : 0;
        yield of(request, workers, needed, fit, parallel ? server.workMemBytes() : 0);
      }
    };
  }

  private static BuildPlan of(
      VectorRequest request, Workers workers, long needed, long fit, long shared) {
    BuildTime now = time(request, fit, workers);
    BuildTime inMemory = time(request, request.rows(), workers);
    return new BuildPlan(workers, needed, fit, shared, now, inMemory);
  }

  private static BuildTime time(VectorRequest request, long fit, Workers workers) {
    return BuildTime.of(request.column(), request.index(), request.rows(), fit, workers.count());
  }
}
