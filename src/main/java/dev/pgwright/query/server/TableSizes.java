package dev.pgwright.query.server;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.model.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How many rows the tables of a live database have, by its statistics.
public final class TableSizes {

  /// Where a table was never analysed, as many rows as fit into its pages at most; where a few rows
  /// fill more than 64 MB, as many as make it large.
  private static final String QUERY =
      """
      select n.nspname, c.relname,
        case
          when c.reltuples >= 0 and s.bytes <= 67108864 then c.reltuples::bigint
          else greatest(c.reltuples::bigint, s.bytes / 32)
        end
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      cross join lateral (select pg_catalog.pg_table_size(c.oid) as bytes) s
      where c.relkind in ('r', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      """;

  private TableSizes() {}

  /// Reads the numbers under the guards of [UserDatabase].
  ///
  /// @param url as in [UserDatabase#read]
  /// @param env environment variables, for `PGHOST` and the like
  /// @throws PgwrightException as [UserDatabase#read]; CONNECTION when the server refuses
  public static SequencedMap<QualifiedName, Long> read(String url, Map<String, String> env) {
    return UserDatabase.read(url, env, TableSizes::sizes);
  }

  private static SequencedMap<QualifiedName, Long> sizes(Connection connection) {
    var rows = new TreeMap<QualifiedName, Long>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(QUERY)) {
      while (found.next()) {
        rows.put(QualifiedName.of(found.getString(1), found.getString(2)), found.getLong(3));
      }
    } catch (SQLException e) {
      throw PgwrightException.of(
              Code.CONNECTION, "cannot read the sizes of tables: " + e.getMessage())
          .hint("state them with --rows table:NAME=COUNT")
          .because(e);
    }
    return rows;
  }
}
