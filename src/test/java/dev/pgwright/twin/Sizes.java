package dev.pgwright.twin;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Predicted sizes of indexes beside those of the same indexes when they are built.
///
/// @param all how many indexes
/// @param near those predicted within 10 %
/// @param far the others, with both sizes
public record Sizes(int all, int near, List<String> far) {

  /// Predicts and builds the list of indexes over TPC-H.
  public static Sizes of(Twin twin, Connection real) throws SQLException, IOException {
    List<String> indexes = Comparison.statements(TwinTest.resource("tpch-sizes.sql"));
    List<Candidate> candidates = twin.add(indexes);
    var far = new ArrayList<String>();
    for (Candidate it : candidates) {
      long built = built(real, it.sql());
      if (Math.abs(it.pages() - built) > 0.1 * built) {
        far.add(it.sql() + ": " + it.pages() + " pages, built " + built);
      }
    }
    return new Sizes(indexes.size(), indexes.size() - far.size(), far);
  }

  /// Builds an index, and takes it away again.
  private static long built(Connection real, String sql) throws SQLException {
    try (Statement statement = real.createStatement()) {
      statement.execute("begin");
      statement.execute(sql.replaceFirst("index on", "index built on"));
      try (ResultSet row = statement.executeQuery("select pg_relation_size('built') / 8192")) {
        row.next();
        return row.getLong(1);
      } finally {
        statement.execute("rollback");
      }
    }
  }
}
