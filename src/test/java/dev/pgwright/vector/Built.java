package dev.pgwright.vector;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tables of random vectors and indexes on them, on the real pgvector.
final class Built implements AutoCloseable {

  private final ScratchDatabase database = SharedSandbox.withVector().create("vectors");
  private final Connection connection;

  Built() throws SQLException {
    connection = database.connect();
    run("create extension vector");
    run("create table pool (a real[])");
    run("alter table pool alter a set storage external");
    run("select setseed(0.5)");
    run("insert into pool select array_agg(random() - 0.5) from generate_series(1, 40000)");
  }

  String url() {
    return database.libpqUrl();
  }

  /// Makes the table `items (id bigint, v …)` and fills it.
  void fill(VectorColumn column, long rows) throws SQLException {
    run("drop table if exists items");
    run("create table items (id bigint, v " + column.sql() + ")");
    if (column.plain()) {
      run("alter table items alter v set storage plain");
    }
    run(
        String.format(
            Locale.ROOT,
            "insert into items select i, %s from pool, generate_series(1, %d) i",
            value(column),
            rows));
  }

  private static String value(VectorColumn column) {
    int dimensions = column.dimensions();
    String slice =
        "a[1 + i * 37 % (40000 - %1$d):i * 37 % (40000 - %1$d) + %1$d]"
            .replace("%1$d", "" + Math.min(dimensions, 16_000));
    return switch (column.type()) {
      case VECTOR -> slice + "::vector";
      case HALFVEC -> slice + "::halfvec";
      case BIT -> "binary_quantize(" + slice + "::vector)";
      case SPARSEVEC ->
          "(select '{' || string_agg(j || ':' || a[1 + (i * 37 + j) % 39999], ',') || '}/"
              + dimensions
              + "' from generate_series(1, "
              + column.nonZeros()
              + ") j)::sparsevec";
    };
  }

  /// Builds an index on `items.v`.
  ///
  /// @return the notices
  List<String> index(VectorIndex index, VectorType type) throws SQLException {
    String opclass = type == VectorType.BIT ? "bit_hamming_ops" : type.label() + "_l2_ops";
    run("drop index if exists items_v");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create index items_v on items using "
              + index.method()
              + " (v "
              + opclass
              + ") with ("
              + index.options()
              + ")");
      var notices = new ArrayList<String>();
      for (SQLWarning it = statement.getWarnings(); it != null; it = it.getNextWarning()) {
        notices.add(it.getMessage());
      }
      return notices;
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
