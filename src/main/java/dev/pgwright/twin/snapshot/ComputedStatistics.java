package dev.pgwright.twin.snapshot;

import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.ExtendedStatistics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What a throwaway server has computed over rows that it was given.
///
/// @param columns as in [dev.pgwright.twin.Statistics]
/// @param extended as there
public record ComputedStatistics(
    List<ColumnStatistics> columns, List<ExtendedStatistics> extended) {

  public ComputedStatistics {
    columns = List.copyOf(columns);
    extended = List.copyOf(extended);
  }

  /// Reads them.
  ///
  /// @param connection in autocommit, and so again afterwards
  public static ComputedStatistics read(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      Session session = Session.begin(connection);
      session.execute(Queries.SESSION);
      return new ComputedStatistics(Columns.read(session), new Extended(session).read());
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
