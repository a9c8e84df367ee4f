package dev.pgwright.twin;

import dev.pgwright.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/// Sizes of an index, behind a constraint or not.
///
/// @param method the access method, for example `btree`
/// @param pages of its main file now, 8 kB each; 0 for that of a partitioned table
/// @param recordedPages `relpages`
/// @param recordedRows `reltuples`
/// @param level of the root of a B-tree, 0 where it is a leaf; null for other methods
/// @param gin what a GIN index counts of itself; null for other methods and where it could not be
///   read
/// @param first the smallest value of its leading key, as text; null where it is not known or the
///   index is not one that the planner asks
/// @param last the largest one
/// @param scans since counters began
public record IndexStatistics(
    QualifiedName name,
    QualifiedName table,
    String method,
    long pages,
    int recordedPages,
    double recordedRows,
    @Nullable Integer level,
    @Nullable Gin gin,
    @Nullable String first,
    @Nullable String last,
    long scans) {

  /// The counters of a GIN index's first page.
  public record Gin(
      long pendingPages, long totalPages, long entryPages, long dataPages, long entries) {}

  /// The same with other ends.
  public IndexStatistics between(@Nullable String smallest, @Nullable String largest) {
    return new IndexStatistics(
        name,
        table,
        method,
        pages,
        recordedPages,
        recordedRows,
        level,
        gin,
        smallest,
        largest,
        scans);
  }
}
