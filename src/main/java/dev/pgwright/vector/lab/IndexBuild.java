package dev.pgwright.vector.lab;

import dev.pgwright.vector.Metric;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

/// Builds indexes in one session, each in the place of the one before.
///
/// @param prewarm whether the server can read an index into memory
record IndexBuild(Connection connection, int dimensions, Metric metric, boolean prewarm) {

  /// Processes wait for each other longer than they help where there are fewer rows.
  private static final int MANY_ROWS = 20_000;

  /// @param condition behind WHERE; empty for none
  Built run(Laboratory.Order order, String condition) throws SQLException {
    String table = order.table();
    execute("drop index if exists " + table + "_v");
    execute("set maintenance_work_mem = '" + Math.max(64, order.memory() >> 20) + "MB'");
    boolean many = number("select count(*) from " + table) > MANY_ROWS;
    int helpers = many ? Runtime.getRuntime().availableProcessors() - 1 : 0;
    execute("set max_parallel_maintenance_workers = " + helpers);
    long start = System.nanoTime();
    boolean spilled = false;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create index "
              + table
              + "_v on "
              + order.design().using(table, "v", dimensions, metric)
              + condition);
      for (SQLWarning it = statement.getWarnings(); it != null; it = it.getNextWarning()) {
        spilled |= String.valueOf(it.getMessage()).contains("no longer fits");
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    execute("analyze " + table);
    long bytes = number("select pg_relation_size('" + table + "_v')");
    if (prewarm) {
      number("select pg_prewarm('" + table + "_v')");
    }
    return new Built(table, order.design(), bytes, seconds, spilled);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
