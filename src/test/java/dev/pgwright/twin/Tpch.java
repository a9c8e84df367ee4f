package dev.pgwright.twin;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// A database of the TPC-H benchmark.
public final class Tpch {

  private static final int BUFFER = 1 << 16;

  private Tpch() {}

  /// Makes tables, rows, keys, indexes and statistics.
  ///
  /// @param scale 1 is a gigabyte of text
  public static void load(Connection connection, double scale) throws SQLException, IOException {
    TwinTest.run(connection, TwinTest.resource("tpch.sql"));
    for (TpchTable<?> table : TpchTable.getTables()) {
      copy(connection, table, scale);
    }
    TwinTest.run(connection, TwinTest.resource("tpch-indexes.sql"));
  }

  /// The queries, in their order, with semicolons between them.
  public static String queries() throws IOException {
    return TwinTest.resource("tpch-queries.sql");
  }

  private static void copy(Connection connection, TpchTable<?> table, double scale)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table.getTableName() + " from stdin (delimiter '|')");
    var buffer = new StringBuilder();
    for (TpchEntity row : table.createGenerator(scale, 1, 1)) {
      String line = row.toLine();
      buffer.append(line, 0, line.length() - 1).append('\n');
      if (buffer.length() > BUFFER) {
        send(copy, buffer);
      }
    }
    send(copy, buffer);
    copy.endCopy();
  }

  private static void send(CopyIn copy, StringBuilder buffer) throws SQLException {
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    buffer.setLength(0);
  }
}
