package dev.pgwright.source.counters;

import dev.pgwright.PgwrightException;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.query.Production;
import dev.pgwright.query.server.UserDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads a database's schema and counters, in transactions that only read.
public final class CountersReader {

  private static final int ROWS_AT_ONCE = 2_000;

  /// What is done with a row.
  private interface OfRow {
    void take(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final TreeMap<QualifiedName, Known.Relation> relations = new TreeMap<>();
  private final TreeMap<QualifiedName, List<Known.Values>> columns = new TreeMap<>();
  private final TreeMap<QualifiedName, Long> sequences = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  private CountersReader(Connection connection) {
    this.connection = connection;
  }

  /// A schema and what its server counts.
  public record Counted(Schema schema, Known known) {}

  /// Reads under the guards of [UserDatabase].
  ///
  /// @param url as in [UserDatabase#read]
  /// @param env environment variables, for `PGHOST` and the like
  /// @param production patterns of databases that only a role that can do nothing but read may read
  /// @throws PgwrightException as [UserDatabase#read]; REFUSED for a role that may do more in
  ///   production
  public static Counted read(String url, Map<String, String> env, List<String> production) {
    Production.demandReadOnly(production, url, env);
    return UserDatabase.read(url, env, CountersReader::read);
  }

  private static Counted read(Connection connection) throws SQLException {
    Schema schema = Catalog.read(connection);
    connection.rollback();
    return new Counted(schema, new CountersReader(connection).all());
  }

  private Known all() throws SQLException {
    String sized = CounterQueries.BYTES_NOW;
    if (!attempt("", CounterQueries.tables(sized), this::table)) {
      sized = CounterQueries.BYTES_RECORDED;
      notes.add("a table is locked: sizes are those of the last VACUUM or ANALYZE");
      each(CounterQueries.tables(sized), this::table);
    }
    if (!attempt("", CounterQueries.indexes(sized), this::index)) {
      each(CounterQueries.indexes(CounterQueries.BYTES_RECORDED), this::index);
    }
    each(CounterQueries.COLUMNS, this::column);
    attempt(
        "last values of sequences",
        CounterQueries.SEQUENCES,
        row -> sequences.put(name(row), row.getLong(3)));
    return new Known(relations, columns, sequences, server(), notes);
  }

  private static QualifiedName name(ResultSet row) throws SQLException {
    return QualifiedName.of(row.getString(1), row.getString(2));
  }

  private void table(ResultSet row) throws SQLException {
    long bytes = row.getLong(3);
    String kind = row.getString(4);
    double recorded = row.getDouble(6);
    long pages = row.getLong(5);
    boolean stored = kind.equals("r") || kind.equals("m");
    double rows =
        recorded < 0
            ? bytes == 0 && stored ? 0 : -1
            : pages > 0 && stored ? recorded / pages * (bytes / 8192.0) : recorded;
    relations.put(
        name(row),
        new Known.Relation(
            bytes,
            rows,
            row.getLong(7),
            row.getLong(8),
            row.getLong(9),
            new Known.Upkeep(
                row.getLong(10),
                row.getLong(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getLong(14))));
  }

  private void index(ResultSet row) throws SQLException {
    relations.put(
        name(row),
        new Known.Relation(row.getLong(3), row.getDouble(4), row.getLong(5), 0, 0, null));
  }

  private void column(ResultSet row) throws SQLException {
    QualifiedName table = name(row);
    double distinct = row.getDouble(5);
    Known.Relation relation = relations.get(table);
    double rows = relation == null ? 0 : Math.max(0, relation.rows());
    double correlation = row.getDouble(7);
    var values =
        new Known.Values(
            new Name(row.getString(3)),
            row.getDouble(4),
            Math.max(1, distinct < 0 ? -distinct * rows : distinct),
            row.getInt(6),
            row.wasNull() ? null : correlation);
    boolean inherited = row.getBoolean(8);
    List<Known.Values> all = columns.computeIfAbsent(table, _ -> new ArrayList<>());
    boolean there = all.stream().anyMatch(it -> it.column().equals(values.column()));
    if (there && inherited) {
      all.removeIf(it -> it.column().equals(values.column()));
    }
    if (!there || inherited) {
      all.add(values);
    }
  }

  private Server server() throws SQLException {
    var settings = new TreeMap<String, String>();
    each(CounterQueries.SETTINGS, row -> settings.put(row.getString(1), row.getString(2)));
    var database = new ArrayList<Server.Database>();
    each(CounterQueries.DATABASE, row -> database.add(database(row)));
    var sessions = new ArrayList<Server.Session>();
    each(
        CounterQueries.SESSIONS,
        row ->
            sessions.add(
                new Server.Session(
                    row.getInt(1), row.getString(2), row.getDouble(3), row.getString(4))));
    var prepared = new ArrayList<Server.Prepared>();
    each(
        CounterQueries.PREPARED,
        row -> prepared.add(new Server.Prepared(row.getString(1), row.getDouble(2))));
    var slots = new ArrayList<Server.Slot>();
    attempt(
        "replication slots",
        CounterQueries.SLOTS,
        row -> slots.add(new Server.Slot(row.getString(1), row.getLong(2), row.getString(3))));
    var replicas = new ArrayList<Server.Replica>();
    attempt(
        "replicas",
        CounterQueries.REPLICAS,
        row -> replicas.add(new Server.Replica(row.getString(1), row.getLong(2))));
    var outdated = new ArrayList<Server.Outdated>();
    attempt(
        "newer versions of extensions",
        CounterQueries.OUTDATED,
        row ->
            outdated.add(
                new Server.Outdated(row.getString(1), row.getString(2), row.getString(3))));
    return new Server(settings, database.getFirst(), sessions, prepared, slots, replicas, outdated);
  }

  private static Server.Database database(ResultSet row) throws SQLException {
    double days = row.getDouble(3);
    boolean unknown = row.wasNull();
    return new Server.Database(
        row.getLong(1),
        row.getLong(2),
        unknown ? null : days,
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8));
  }

  /// Whether the server let us; where not, the transaction is as it was.
  ///
  /// @param what is noted as unread; empty to note nothing
  private boolean attempt(String what, String sql, OfRow work) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      each(sql, work);
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
      connection.rollback(before);
      if (!what.isEmpty()) {
        notes.add(what + " could not be read: " + e.getMessage());
      }
      return false;
    }
  }

  private void each(String sql, OfRow work) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          work.take(rows);
        }
      }
    }
  }
}
