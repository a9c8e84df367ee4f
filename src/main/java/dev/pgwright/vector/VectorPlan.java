package dev.pgwright.vector;

import dev.pgwright.vector.VectorFinding.Level;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.build.Wal;
import dev.pgwright.vector.size.HeapPages;
import dev.pgwright.vector.size.HnswPages;
import dev.pgwright.vector.size.IvfflatPages;
import dev.pgwright.vector.size.Page;
import java.util.ArrayList;
import java.util.List;

/// Everything that can be said of an index before it is built.
///
/// @param buildable whether pgvector takes it at all; where it does not, numbers about the index
///   are those of the nearest that it takes, and mean nothing
/// @param indexBytes of the index when it is built
/// @param bytesPerRow that one more row adds to it in the long run
/// @param rowsPerPage of the index; 0 where a row takes two pages
/// @param statements that build it, and how to go back
/// @param findings the gravest first
public record VectorPlan(
    VectorRequest request,
    boolean buildable,
    long indexBytes,
    double bytesPerRow,
    int rowsPerPage,
    HeapPages heap,
    BuildPlan build,
    Wal wal,
    List<Alternative> alternatives,
    List<String> statements,
    List<VectorFinding> findings) {

  public VectorPlan {
    alternatives = List.copyOf(alternatives);
    statements = List.copyOf(statements);
    findings = List.copyOf(findings);
  }

  /// Computes; nothing is read and nothing executed.
  public static VectorPlan of(VectorRequest request) {
    List<VectorFinding> limits = Limits.of(request);
    VectorRequest sized = limits.isEmpty() ? request : nearest(request);
    HeapPages heap = HeapPages.of(request.column(), request.rows());
    BuildPlan build = BuildPlan.of(sized, heap);
    var findings = new ArrayList<VectorFinding>(limits);
    findings.addAll(Gates.of(request));
    findings.addAll(request.there());
    if (limits.isEmpty()) {
      findings.addAll(Advice.of(request, heap, build));
    }
    findings.sort((one, other) -> other.level().compareTo(one.level()));
    return new VectorPlan(
        request,
        limits.isEmpty(),
        indexBytes(sized),
        bytesPerRow(sized),
        rowsPerPage(sized),
        heap,
        build,
        Wal.of(sized.column(), sized.index(), heap),
        Alternatives.of(request.with(request.column(), sized.index())),
        limits.isEmpty() ? Statements.of(request, build) : List.of(),
        findings);
  }

  private static VectorRequest nearest(VectorRequest request) {
    VectorIndex index =
        switch (request.index()) {
          case Hnsw(int m, int ef) -> {
            int links = Math.clamp(m, 2, 100);
            yield new Hnsw(links, Math.clamp(ef, 2 * links, 1_000));
          }
          case Ivfflat(int lists) -> new Ivfflat(Math.clamp(lists, 1, 32_768));
        };
    VectorColumn column = request.column();
    Integer most = column.type().most(index);
    int nonZeros = Math.min(column.nonZeros(), VectorType.HNSW_NON_ZEROS);
    int dimensions = Math.clamp(column.dimensions(), 1, most == null ? Integer.MAX_VALUE : most);
    return request.with(
        new VectorColumn(column.type(), dimensions, nonZeros, column.rowBytes(), column.plain()),
        index);
  }

  static long indexBytes(VectorRequest request) {
    int value = request.column().valueBytes();
    double pages =
        switch (request.index()) {
          case Hnsw hnsw -> HnswPages.of(hnsw, value, request.elements());
          case Ivfflat lists -> IvfflatPages.of(lists, request.column(), request.rows());
        };
    return Math.round(pages) * Page.BYTES;
  }

  private static double bytesPerRow(VectorRequest request) {
    int value = request.column().valueBytes();
    return switch (request.index()) {
      case Hnsw hnsw -> HnswPages.bytesPerRow(hnsw, value);
      case Ivfflat _ -> (double) Page.BYTES / IvfflatPages.perPage(value, request.column().plain());
    };
  }

  private static int rowsPerPage(VectorRequest request) {
    int value = request.column().valueBytes();
    return switch (request.index()) {
      case Hnsw(int m, int _) -> HnswPages.perPage(m, value);
      case Ivfflat _ -> IvfflatPages.perPage(value, request.column().plain());
    };
  }

  /// Whether something needs a person's attention.
  public boolean clean() {
    return findings.stream().allMatch(it -> it.level() == Level.INFO);
  }
}
