package dev.pgwright.vector.tune;

import dev.pgwright.vector.Found;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.PgvectorVersion;
import dev.pgwright.vector.VectorColumn;
import dev.pgwright.vector.VectorIndex;
import dev.pgwright.vector.VectorPlan;
import dev.pgwright.vector.VectorRequest;
import dev.pgwright.vector.VectorServer;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.lab.Design;
import java.util.List;

/// What is computed of a design, since it need not be measured: sizes, memory, WAL.
final class Arithmetic {

  /// A quarter of the machine, as the JVM sees it.
  private static final long MOST_MEMORY = Math.max(64L << 20, Runtime.getRuntime().maxMemory());

  private final Found found;
  private final Metric metric;
  private final int dimensions;

  Arithmetic(Found found, Metric metric, int dimensions) {
    this.found = found;
    this.metric = metric;
    this.dimensions = dimensions;
  }

  /// The plan of an index for so many rows on the user's server.
  ///
  /// @param index of the design
  VectorPlan plan(Design design, VectorIndex index, long rows) {
    VectorColumn column = found.column().withType(design.stored()).withDimensions(dimensions);
    var server =
        new VectorServer(
            found.major(),
            found.pgvector() == null ? PgvectorVersion.CURRENT : found.pgvector(),
            found.workMemBytes(),
            found.workers(),
            found.scanBytes(),
            found.tableWorkers(),
            null);
    return VectorPlan.of(
        new VectorRequest(
            found.table(),
            found.columnName(),
            column,
            index,
            design.metric(metric),
            rows,
            rows,
            server,
            List.of(),
            List.of()));
  }

  int dimensions() {
    return dimensions;
  }

  /// What the build of a design gets on our own server: as much as it needs, within reason.
  long memory(Design design, long rows) {
    VectorIndex index = design.index();
    long needed = index == null ? 0 : plan(design, index, rows).build().neededBytes();
    return Math.clamp(needed + (needed >> 2) + (64L << 20), 64L << 20, MOST_MEMORY);
  }

  /// The size of the index for so many rows; 0 without one.
  long bytes(Design design, long rows) {
    VectorIndex index = design.index();
    return index == null ? 0 : plan(design, index, rows).indexBytes();
  }

  /// Whether pgvector takes the design.
  boolean buildable(Design design, long rows) {
    VectorIndex index = design.index();
    if (index == null) {
      return true;
    }
    Integer most = design.stored().most(index);
    return most != null
        && dimensions <= most
        && Metric.known(design.stored(), index).contains(design.metric(metric))
        && (design.stored() == VectorType.SPARSEVEC || plan(design, index, rows).buildable());
  }
}
