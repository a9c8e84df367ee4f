package dev.pgwright.source.live;

import dev.pgwright.facts.Lock;
import dev.pgwright.facts.live.Live;
import dev.pgwright.facts.live.OpenTransaction;
import dev.pgwright.facts.live.Size;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.query.server.UserDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Reads what a running server says besides its schema.
public final class LiveReader {

  /// A lock that somebody holds for longer than the session's `lock_timeout`.
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Connection connection;
  private final List<String> notes = new ArrayList<>();

  private LiveReader(Connection connection) {
    this.connection = connection;
  }

  /// Reads under the guards of [UserDatabase].
  ///
  /// @param url as in [dev.pgwright.source.Source.Database]
  /// @param env environment variables, for `PGHOST` and the like
  /// @throws dev.pgwright.PgwrightException as [UserDatabase#read]
  public static Live read(String url, Map<String, String> env) {
    return UserDatabase.read(url, env, it -> new LiveReader(it).all());
  }

  private Live all() throws SQLException {
    Map<QualifiedName, Size> sizes = sizes();
    Map<String, String> settings = settings();
    List<OpenTransaction> open = open();
    connection.rollback();
    return new Live(sizes, settings, open, notes);
  }

  private Map<QualifiedName, Size> sizes() throws SQLException {
    try {
      return sizes(LiveQueries.SIZES);
    } catch (SQLException e) {
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
      notes.add("sizes are those of the last VACUUM or ANALYZE: a table is locked");
      return sizes(LiveQueries.SIZES_BY_STATISTICS);
    }
  }

  private Map<QualifiedName, Size> sizes(String query) throws SQLException {
    var sizes = new TreeMap<QualifiedName, Size>();
    each(
        query,
        row ->
            sizes.put(
                QualifiedName.of(row.getString(1), row.getString(2)),
                new Size(row.getLong(3), row.getBoolean(4), row.getLong(5), row.getLong(6))));
    return sizes;
  }

  /// Settings that our own session does not hide: what is on disk for `lock_timeout` and others
  /// that a client brings along, what holds for the rest.
  private Map<String, String> settings() throws SQLException {
    var settings = new LinkedHashMap<String, String>();
    each(LiveQueries.SETTINGS, row -> settings.put(lower(row.getString(1)), row.getString(2)));
    boolean files = bool(LiveQueries.MAY_READ_FILES);
    if (files) {
      LiveQueries.defaults().forEach(settings::put);
      each(LiveQueries.FILES, row -> settings.put(lower(row.getString(1)), row.getString(2)));
    } else {
      notes.add(
          "the role may not read the server's configuration files: a time zone or a timeout set"
              + " there is not known; say it with --setting");
    }
    each(
        LiveQueries.ROLE_SETTINGS,
        row -> {
          String[] parts = row.getString(1).split("=", 2);
          settings.put(lower(parts[0]), parts[1]);
        });
    return settings;
  }

  private List<OpenTransaction> open() throws SQLException {
    var locks = new LinkedHashMap<Integer, SequencedMap<QualifiedName, Lock>>();
    each(
        LiveQueries.LOCKS,
        row ->
            locks
                .computeIfAbsent(row.getInt(1), _ -> new LinkedHashMap<>())
                .merge(
                    QualifiedName.of(row.getString(2), row.getString(3)),
                    Lock.ofCatalog(row.getString(4)),
                    Lock::strongest));
    var open = new ArrayList<OpenTransaction>();
    each(
        LiveQueries.OPEN,
        row ->
            open.add(
                new OpenTransaction(
                    row.getString(2),
                    row.getLong(3),
                    row.getBoolean(4),
                    locks.getOrDefault(row.getInt(1), new LinkedHashMap<>()))));
    return open;
  }

  /// Takes a row.
  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String query, Taker taker) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }

  private boolean bool(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
