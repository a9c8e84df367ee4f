package dev.pgwright.twin;

import dev.pgwright.model.QualifiedName;

/// An index that exists only on a twin, with the size it would have after `CREATE INDEX`.
///
/// @param sql the statement that makes it, as it was given
/// @param name in the twin; what the statement says, or the server's choice
/// @param method the access method, for example `btree`
/// @param pages of 8 kB, as predicted; those of a partitioned table are the sum of the partitions
/// @param level of the root of a B-tree, as predicted; 0 for other methods
/// @param rows that it would hold
public record Candidate(
    String sql,
    QualifiedName name,
    QualifiedName table,
    String method,
    long pages,
    int level,
    double rows) {

  /// Predicted, in bytes.
  public long sizeBytes() {
    return pages * 8192;
  }
}
