package dev.pgwright.vector.lab;

import dev.pgwright.sandbox.Sandbox;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session that runs queries; closed by whoever opened it.
public final class Session implements AutoCloseable {

  private final Connection connection;
  private final Statements statements;
  private final Sandbox sandbox;

  Session(Connection connection, Statements statements, Sandbox sandbox) {
    this.connection = connection;
    this.statements = statements;
    this.sandbox = sandbox;
  }

  /// Runs some of the queries, one after the other.
  ///
  /// @param first the number of the first, `behind` that after the last
  public List<Hits> run(String table, Design design, Scan scan, int limit, int first, int behind) {
    String query =
        "select array_agg(id), array_agg(d) from ("
            + statements.nearest(table, design, scan, limit)
            + ") as found";
    try {
      connection.setAutoCommit(false);
      var all = new ArrayList<Hits>();
      try (Statement statement = connection.createStatement();
          var call = connection.prepareStatement("select * from run(?, ?, ?)")) {
        for (String setting : Statements.settings(design, scan)) {
          statement.execute(setting);
        }
        call.setString(1, query);
        call.setInt(2, first);
        call.setInt(3, behind);
        try (ResultSet rows = call.executeQuery()) {
          while (rows.next()) {
            all.add(hits(rows));
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      return all;
    } catch (SQLException e) {
      throw Failure.of(design.label() + " cannot be queried", e, sandbox);
    }
  }

  private static Hits hits(ResultSet row) throws SQLException {
    Array ids = row.getArray(3);
    Array distances = row.getArray(4);
    return new Hits(row.getInt(1), row.getDouble(2), longs(ids), doubles(distances));
  }

  private static long[] longs(@Nullable Array array) throws SQLException {
    Long[] boxed = array == null ? new Long[0] : (Long[]) array.getArray();
    long[] plain = new long[boxed.length];
    for (int i = 0; i < boxed.length; i++) {
      plain[i] = boxed[i];
    }
    return plain;
  }

  private static double[] doubles(@Nullable Array array) throws SQLException {
    Double[] boxed = array == null ? new Double[0] : (Double[]) array.getArray();
    double[] plain = new double[boxed.length];
    for (int i = 0; i < boxed.length; i++) {
      plain[i] = boxed[i];
    }
    return plain;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failure.of("a session cannot be closed", e, sandbox);
    }
  }
}
