package dev.pgwright.vector;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.build.Amounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a plan starts: what was said, what a database says, and for the rest a starting point that
/// is stated as one.
///
/// Without measurement the choice is a table: HNSW below 1,000 queries a second, IVFFlat above; m =
/// 16, ef_construction = 64, ef_search = 40.
public final class Starting {

  private static final double MOST_QPS_OF_HNSW = 1_000;
  private static final int MOST_SHARING = 10;
  private static final int KEY_BYTES = 8;

  private final Asked asked;
  private final @Nullable Found found;
  private final List<String> assumptions = new ArrayList<>();

  private Starting(Asked asked, @Nullable Found found) {
    this.asked = asked;
    this.found = found;
  }

  /// The request that follows.
  ///
  /// @param found null where no database was read
  /// @throws PgwrightException USAGE where the rows or the dimensions are not known
  public static VectorRequest of(Asked asked, @Nullable Found found) {
    if (found != null && found.partitions() > 0) {
      throw PgwrightException.of(
              Code.INPUT, found.table() + " has " + found.partitions() + " partitions")
          .hint("name one of its partitions; pgwright vector tune takes them together");
    }
    return new Starting(asked, found).request();
  }

  private VectorRequest request() {
    long rows = rows();
    VectorColumn column = column();
    VectorIndex index = index(rows);
    Metric metric = asked.metric();
    if (metric == null) {
      metric = Metric.of(column.type());
      assumptions.add(
          "queries order by " + metric.operator() + " (" + metric.label() + "): --metric");
    }
    long elements = elements(rows);
    VectorServer server = server();
    return new VectorRequest(
        found == null ? null : found.table(),
        found == null ? "embedding" : found.columnName(),
        column,
        index,
        metric,
        rows,
        elements,
        server,
        assumptions,
        found == null ? List.of() : Leftovers.of(found, asked.metric(), elements));
  }

  private long rows() {
    if (asked.rows() != null) {
      return asked.rows();
    }
    if (found == null || !found.analysed()) {
      throw PgwrightException.of(
              Code.USAGE,
              found == null
                  ? "the number of rows is not known"
                  : "the rows of " + found.table() + " were never counted")
          .hint(found == null ? "--rows NUMBER" : "--rows NUMBER, or ANALYZE the table");
    }
    assumptions.add(
        Amounts.count(found.values()) + " rows have a value, by the server's statistics: --rows");
    return found.values();
  }

  private VectorColumn column() {
    if (found != null) {
      VectorColumn there = found.column();
      VectorColumn typed = asked.type() == null ? there : there.withType(asked.type());
      return asked.dimensions() == null ? typed : typed.withDimensions(asked.dimensions());
    }
    if (asked.dimensions() == null) {
      throw PgwrightException.of(Code.USAGE, "the number of dimensions is not known")
          .hint("--dimensions NUMBER, or a column: --database-url, --table and --column");
    }
    VectorType type = asked.type() == null ? VectorType.VECTOR : asked.type();
    int nonZeros = 0;
    if (type == VectorType.SPARSEVEC) {
      nonZeros = asked.nonZeros() == null ? 100 : asked.nonZeros();
      if (asked.nonZeros() == null) {
        assumptions.add("100 values other than zero in a sparsevec: --non-zeros");
      }
    }
    int rowBytes = asked.rowBytes() == null ? KEY_BYTES : asked.rowBytes();
    if (asked.rowBytes() == null) {
      assumptions.add("a row has a bigint beside the vector: --row-bytes");
    }
    return new VectorColumn(type, asked.dimensions(), nonZeros, rowBytes, false);
  }

  private VectorIndex index(long rows) {
    String method = asked.index();
    if (method == null) {
      double qps = asked.qps() == null ? 0 : asked.qps();
      method = qps > MOST_QPS_OF_HNSW ? "ivfflat" : "hnsw";
      assumptions.add(
          method
              + " is the starting point "
              + (qps > MOST_QPS_OF_HNSW
                  ? "above 1,000 queries a second; at equal recall hnsw answers more in every"
                      + " measurement we know, so measure both: --index"
                  : "up to 1,000 queries a second; nothing was measured: --qps, --index"));
    }
    if (method.equals("ivfflat")) {
      Integer lists = asked.lists();
      if (lists == null) {
        Ivfflat advised = Ivfflat.forRows(rows);
        assumptions.add(advised.options() + ", by pgvector's advice for the rows: --lists");
        return advised;
      }
      return new Ivfflat(lists);
    }
    if (asked.m() == null || asked.efConstruction() == null) {
      assumptions.add(
          "m = 16, ef_construction = 64 and ef_search = 40 are the starting point; nothing was"
              + " measured: --m, --ef-construction");
    }
    return new Hnsw(
        asked.m() == null ? Hnsw.DEFAULT.m() : asked.m(),
        asked.efConstruction() == null ? Hnsw.DEFAULT.efConstruction() : asked.efConstruction());
  }

  /// Up to ten equal values share an element.
  private long elements(long rows) {
    if (found == null) {
      return rows;
    }
    long distinct = Math.round(rows * found.distinctShare());
    return Math.clamp(distinct, rows / MOST_SHARING, rows);
  }

  private VectorServer server() {
    VectorServer base = VectorServer.DEFAULT;
    if (found == null) {
      assume(asked.major(), "PostgreSQL " + base.major() + ": --pg-version");
      assume(asked.pgvector(), "pgvector " + base.pgvector() + ": --pgvector-version");
      assume(
          asked.workMemBytes(),
          "maintenance_work_mem is "
              + Amounts.bytes(base.workMemBytes())
              + ": --maintenance-work-mem");
      assume(
          asked.workers(), "max_parallel_maintenance_workers is " + base.workers() + ": --workers");
    } else {
      base =
          new VectorServer(
              found.major(),
              found.pgvector() == null ? base.pgvector() : found.pgvector(),
              found.workMemBytes(),
              found.workers(),
              found.scanBytes(),
              found.tableWorkers(),
              null);
    }
    assume(asked.sharedBytes(), "/dev/shm is large enough: --shm");
    return new VectorServer(
        asked.major() == null ? base.major() : asked.major(),
        asked.pgvector() == null ? base.pgvector() : asked.pgvector(),
        asked.workMemBytes() == null ? base.workMemBytes() : asked.workMemBytes(),
        asked.workers() == null ? base.workers() : asked.workers(),
        base.scanBytes(),
        base.tableWorkers(),
        asked.sharedBytes());
  }

  private void assume(@Nullable Object said, String otherwise) {
    if (said == null) {
      assumptions.add(otherwise);
    }
  }
}
