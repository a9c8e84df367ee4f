package dev.pgwright.vector.tune;

import dev.pgwright.measure.Quantile;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Hits;
import dev.pgwright.vector.lab.Laboratory;
import dev.pgwright.vector.lab.Scan;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is not seen while everything is in memory and nobody writes.
///
/// @param cold null where the server cannot empty its memory (before PostgreSQL 17, or without
///   `pg_buffercache`)
/// @param insert null without an index
public record Costs(@Nullable Cold cold, @Nullable Insert insert) {

  private static final int COLD_QUERIES = 20;
  private static final int INSERTS = 50;

  private static final String EVICT =
      "select count(*) from (select pg_buffercache_evict(bufferid) from pg_buffercache"
          + " where reldatabase = (select oid from pg_database"
          + " where datname = current_database())) as gone";

  private static final String PAGES =
      "select count(*) from pg_buffercache where reldatabase = (select oid from pg_database"
          + " where datname = current_database()) and relfilenode in (select"
          + " pg_relation_filenode(oid) from pg_class where oid = '%t'::regclass or oid ="
          + " '%t_v'::regclass or oid = (select reltoastrelid from pg_class where oid ="
          + " '%t'::regclass))";

  /// Queries that find nothing in the server's memory; the system's own may still have the files.
  ///
  /// @param p50 milliseconds on the server
  /// @param pages of the table, its TOAST table and the index that a query reads, on average
  public record Cold(double p50, double p95, double pages, int queries) {}

  /// A row more.
  ///
  /// @param walFirst bytes of WAL a row, right after a checkpoint
  /// @param walLater bytes of WAL a row, when the pages were written before
  /// @param ms a row takes, without a commit
  public record Insert(double walFirst, double walLater, double ms) {}

  /// Measures. Rows are added to the table, so nothing is to be measured on it afterwards.
  ///
  /// @param evicts whether the server has `pg_buffercache`
  static Costs of(
      Laboratory lab, String table, Design design, Scan scan, int k, int queries, boolean evicts) {
    Cold cold = null;
    if (evicts && design.index() != null) {
      try {
        cold = cold(lab, table, design, scan, k, Math.min(queries, COLD_QUERIES));
      } catch (SQLException _) {
        // no superuser, or a server that has no such function
      }
    }
    return new Costs(cold, design.index() == null ? null : insert(lab, table, queries));
  }

  private static Cold cold(
      Laboratory lab, String table, Design design, Scan scan, int k, int queries)
      throws SQLException {
    lab.execute("create extension if not exists pg_buffercache");
    lab.execute("checkpoint");
    double[] times = new double[queries];
    double pages = 0;
    for (int i = 0; i < queries; i++) {
      lab.number(EVICT);
      List<Hits> hits = lab.run(table, design, scan, k, i, i + 1);
      times[i] = hits.isEmpty() ? 0 : hits.getFirst().ms();
      pages += lab.number(PAGES.replace("%t", table));
    }
    return new Cold(
        Quantile.of(times, 0.5), Quantile.of(times, 0.95), pages / Math.max(1, queries), queries);
  }

  private static @Nullable Insert insert(Laboratory lab, String table, int queries) {
    int rows = Math.min(INSERTS, queries / 2);
    if (rows == 0) {
      return null;
    }
    try {
      lab.execute("checkpoint");
      double first = wal(lab, table, 0, rows);
      long start = System.nanoTime();
      double later = wal(lab, table, rows, 2 * rows);
      double ms = (System.nanoTime() - start) / 1e6 / rows;
      return new Insert(first, later, ms);
    } catch (SQLException _) {
      return null;
    }
  }

  private static double wal(Laboratory lab, String table, int from, int behind)
      throws SQLException {
    long before = lab.number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    lab.execute(
        "insert into "
            + table
            + " (id, v) select -1 - id, v from queries where id >= "
            + from
            + " and id < "
            + behind);
    long after = lab.number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    return (double) (after - before) / (behind - from);
  }
}
