package dev.pgwright.twin;

import dev.pgwright.model.QualifiedName;

/// Sizes of a table and what was done to it.
///
/// @param kind as `pg_class.relkind`: `r` table, `p` partitioned table, `m` materialized view, `f`
///   foreign table
/// @param pages of its main file now, 8 kB each; 0 for what has no file
/// @param recordedPages `relpages`, as of the last VACUUM or ANALYZE
/// @param recordedRows `reltuples`; below 0 where nobody ever counted
/// @param visiblePages `relallvisible`
/// @param scans sequential scans since counters began
/// @param writes since counters began
public record TableStatistics(
    QualifiedName name,
    String kind,
    long pages,
    int recordedPages,
    double recordedRows,
    int visiblePages,
    long scans,
    Writes writes) {

  /// Rows that were written since counters began.
  ///
  /// @param hotUpdates updates that touched no index
  /// @param sinceAnalyze rows that were written since the last ANALYZE
  public record Writes(
      long inserts, long updates, long hotUpdates, long deletes, long sinceAnalyze) {}

  /// Rows as the planner estimates them: those of a page by the statistics, times the pages now;
  /// what was never counted has none.
  public double rows() {
    if (recordedPages <= 0 || recordedRows < 0) {
      return Math.max(0, recordedRows);
    }
    return kind.equals("r") || kind.equals("m")
        ? recordedRows / recordedPages * pages
        : recordedRows;
  }

  /// The same with as many rows, counted just now.
  public TableStatistics counted(double count) {
    int now = (int) Math.min(Integer.MAX_VALUE, pages);
    return new TableStatistics(name, kind, pages, now, count, visiblePages, scans, writes);
  }
}
