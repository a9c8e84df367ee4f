package dev.pgwright.verify.locks;

import dev.pgwright.alembic.Issued;
import dev.pgwright.facts.Lock;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;

/// Finds the locks of statements that commit by themselves: when such a statement has ended, its
/// locks are gone. It is tried in a transaction of ours first, which is rolled back.
final class Rehearsal implements AutoCloseable {

  private static final List<String> SESSION = List.of("set", "reset");

  /// Statements without locks on relations, and those a transaction block refuses or that end one.
  private static final List<String> LEFT_OUT =
      List.of(
          "set",
          "reset",
          "show",
          "begin",
          "start",
          "commit",
          "end",
          "rollback",
          "abort",
          "savepoint",
          "release",
          "vacuum",
          "call",
          "select",
          "copy");

  private final Connection connection;
  private final LockTable locks;

  /// Keeps two sessions in the database until it is closed.
  Rehearsal(ScratchDatabase database, LockTable locks) {
    this.connection = database.connect();
    this.locks = locks;
  }

  /// The locks the statement takes; empty when it cannot be tried.
  Optional<Map<Long, Lock>> of(Issued issued) throws SQLException {
    List<String> words = Script.firstWords(issued.sql());
    if (words.isEmpty() || words.contains("concurrently")) {
      return Optional.empty();
    }
    if (SESSION.contains(words.getFirst()) && !words.contains("local")) {
      execute(List.of(issued.sql()));
    }
    if (LEFT_OUT.contains(words.getFirst())) {
      return Optional.empty();
    }
    try {
      boolean tried = execute(List.of("begin", "set local lock_timeout = '2s'", issued.sql()));
      int pid = connection.unwrap(PGConnection.class).getBackendPID();
      return tried ? Optional.of(locks.of(pid).locks()) : Optional.empty();
    } finally {
      execute(List.of("rollback"));
    }
  }

  /// False when the server refuses one of them, which is nothing the migration has to know.
  private boolean execute(List<String> statements) throws SQLException {
    for (String sql : new ArrayList<>(statements)) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(sql);
      } catch (SQLException e) {
        if (String.valueOf(e.getSQLState()).startsWith("08") || connection.isClosed()) {
          throw e;
        }
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
