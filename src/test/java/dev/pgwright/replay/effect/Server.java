package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A server that tells what a statement locks and does, in a transaction that is rolled back.
final class Server implements AutoCloseable {

  private static final Pattern WORK =
      Pattern.compile(
          "(verifying|rewriting) table \"([^\"]+)\"|building index \"[^\"]+\" on table \"([^\"]+)\"");

  private static final String RELATIONS =
      """
      select c.oid, n.nspname || '.' || c.relname, c.relkind, pg_relation_filenode(c.oid)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
        and c.relkind in ('r', 'p', 'v', 'm', 'f')
      """;

  /// What a message about rows begins with.
  static final String ROWS = "rows: ";

  private record Relation(String name, String kind, long node) {
    boolean stored() {
      return kind.equals("r") || kind.equals("m");
    }
  }

  /// What was seen.
  ///
  /// @param locks by the relation's name with its schema
  /// @param work for example `rewriting orders`
  /// @param error what the server says; null when it runs
  record Seen(Map<String, Lock> locks, Set<String> work, @Nullable String error) {}

  private final Connection connection;
  private final Map<Long, Relation> before;

  Server(ScratchDatabase database) throws SQLException {
    connection = database.connect();
    connection.setAutoCommit(false);
    before = relations();
    connection.rollback();
  }

  private Map<Long, Relation> relations() throws SQLException {
    var all = new LinkedHashMap<Long, Relation>();
    try (Statement run = connection.createStatement();
        ResultSet rows = run.executeQuery(RELATIONS)) {
      while (rows.next()) {
        all.put(
            rows.getLong(1), new Relation(rows.getString(2), rows.getString(3), rows.getLong(4)));
      }
    }
    return all;
  }

  Seen run(String sql) throws SQLException {
    var locks = new TreeMap<String, Lock>();
    var work = new TreeSet<String>();
    try (Statement run = connection.createStatement()) {
      run.execute(
          "set local timezone = 'Europe/Berlin'; set local client_min_messages = debug1; set local statement_timeout = '5s'");
      run.clearWarnings();
      try {
        run.execute(sql);
      } catch (SQLException e) {
        String state = String.valueOf(e.getSQLState());
        boolean rows = state.startsWith("22") || state.startsWith("23");
        return new Seen(
            locks, work, (rows ? ROWS : "") + String.valueOf(e.getMessage()).split("\n", 2)[0]);
      }
      for (SQLWarning it = run.getWarnings(); it != null; it = it.getNextWarning()) {
        note(String.valueOf(it.getMessage()), work);
      }
      held(run, locks);
      if (sql.startsWith("truncate")) {
        work.clear();
      } else {
        relations()
            .forEach(
                (oid, now) -> {
                  Relation old = before.get(oid);
                  if (old != null && old.stored() && old.node != now.node) {
                    work.add("rewriting " + simple(old.name));
                  }
                });
      }
    } finally {
      connection.rollback();
    }
    return new Seen(locks, work, null);
  }

  private void note(String message, Set<String> work) {
    Matcher matcher = WORK.matcher(message);
    if (matcher.find()) {
      String table = matcher.group(3) == null ? matcher.group(2) : matcher.group(3);
      boolean old = before.values().stream().anyMatch(it -> simple(it.name).equals(table));
      if (old) {
        work.add((matcher.group(3) == null ? matcher.group(1) : "building") + " " + table);
      }
    }
  }

  private void held(Statement run, Map<String, Lock> locks) throws SQLException {
    try (ResultSet rows =
        run.executeQuery(
            "select relation, mode from pg_locks where pid = pg_backend_pid() and relation is not"
                + " null")) {
      while (rows.next()) {
        Relation relation = before.get(rows.getLong(1));
        if (relation != null) {
          locks.merge(relation.name, Lock.ofCatalog(rows.getString(2)), Lock::strongest);
        }
      }
    }
  }

  private static String simple(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
