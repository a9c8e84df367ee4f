package dev.pgwright.verify.locks;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `pg_locks`, read from a session that stands by.
final class LockTable implements AutoCloseable {

  /// Tables, partitioned tables, foreign tables and materialized views.
  private static final String RELATIONS =
      """
      select c.oid, n.nspname, c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'f', 'm')
        and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      """;

  private final Connection connection;

  /// Keeps a session in the database until it is closed.
  LockTable(ScratchDatabase database) {
    this.connection = database.connect();
  }

  /// The locks of a session on relations, by oid, each the strongest.
  ///
  /// @param transaction the session's `virtualtransaction`; null when it holds no such lock
  record Held(@Nullable String transaction, Map<Long, Lock> locks) {}

  /// The relations there are, as other sessions see them, by oid.
  Map<Long, QualifiedName> relations() throws SQLException {
    var found = new LinkedHashMap<Long, QualifiedName>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        found.put(rows.getLong(1), QualifiedName.of(rows.getString(2), rows.getString(3)));
      }
    }
    return found;
  }

  /// SHARE UPDATE EXCLUSIVE and stronger; on relations of any kind.
  Held of(int pid) throws SQLException {
    var locks = new TreeMap<Long, Lock>();
    String transaction = null;
    String sql =
        """
        select relation, mode, virtualtransaction from pg_locks
        where locktype = 'relation' and granted
          and database = (select oid from pg_database where datname = current_database())
          and mode in ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock',
            'ExclusiveLock', 'AccessExclusiveLock')
          and pid = ?
        """;
    try (var query = connection.prepareStatement(sql)) {
      query.setInt(1, pid);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          locks.merge(rows.getLong(1), Lock.ofCatalog(rows.getString(2)), Lock::strongest);
          transaction = rows.getString(3);
        }
      }
    }
    return new Held(transaction, locks);
  }

  /// The table of an index as text in the statement; null when there is no such index.
  @Nullable Long tableOf(String index) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select indrelid from pg_index where indexrelid = to_regclass(?)")) {
      query.setString(1, index);
      return first(query.executeQuery());
    }
  }

  /// The oid of a relation as text in the statement; null when there is none.
  @Nullable Long relation(String name) throws SQLException {
    try (var query = connection.prepareStatement("select to_regclass(?)::oid")) {
      query.setString(1, name);
      return first(query.executeQuery());
    }
  }

  private static @Nullable Long first(ResultSet rows) throws SQLException {
    try (rows) {
      return rows.next() && rows.getObject(1) != null ? rows.getLong(1) : null;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
