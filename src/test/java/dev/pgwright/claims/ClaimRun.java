package dev.pgwright.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Runs one claim in a database of its own.
final class ClaimRun implements AutoCloseable {

  private static final long PATIENCE_S = 30;

  private final Claim claim;
  private final ScratchDatabase database;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  private ClaimRun(Claim claim, ScratchDatabase database) {
    this.claim = claim;
    this.database = database;
  }

  /// @param database prepared with the tools and the file's setup
  static void check(Claim claim, ScratchDatabase database) throws Exception {
    try (var run = new ClaimRun(claim, database)) {
      for (Act act : claim.acts()) {
        run.check(act);
      }
      for (Session session : run.sessions.values()) {
        run.join(session);
      }
    }
  }

  private void check(Act act) throws Exception {
    Session session = session(act.session());
    join(session);
    if (!act.waits()) {
      compare(act, session.say(act.sql()));
      return;
    }
    session.left = act;
    session.answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return session.say(act.sql());
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            },
            threads);
    awaitLock(session);
  }

  private Session session(String name) throws SQLException {
    Session open = sessions.get(name);
    if (open == null) {
      open = new Session(database.connect());
      sessions.put(name, open);
    }
    return open;
  }

  private void join(Session session) throws Exception {
    if (session.left != null) {
      Act act = session.left;
      session.left = null;
      compare(act, session.answer.get(PATIENCE_S, TimeUnit.SECONDS));
    }
  }

  private void awaitLock(Session session) throws SQLException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    Session watcher = session(" watcher");
    while (!watcher.sees("select from pg_locks where not granted and pid = " + session.pid)) {
      assertThat(session.answer).as("it waits for a lock").isNotDone();
      assertThat(System.nanoTime()).as("it waits for a lock in time").isLessThan(end);
    }
  }

  private void compare(Act act, Voice voice) {
    String where = claim.topic() + ".sql:" + act.line() + ": " + act.sql();
    assertThat(voice.error()).as(where).isEqualTo(act.error().orElse(""));
    act.rows().ifPresent(it -> assertThat(voice.rows()).as(where).isEqualTo(it));
    act.says().ifPresent(it -> assertThat(voice.says()).as(where).isEqualTo(it));
  }

  @Override
  public void close() throws SQLException {
    for (Session session : sessions.values()) {
      session.connection.close();
    }
    threads.shutdownNow();
  }

  private static final class Session {
    final Connection connection;
    final Statement statement;
    final int pid;
    @org.jspecify.annotations.Nullable Act left;
    CompletableFuture<Voice> answer = new CompletableFuture<>();

    Session(Connection connection) throws SQLException {
      this.connection = connection;
      this.statement = connection.createStatement();
      statement.setEscapeProcessing(false);
      statement.execute("set search_path = public, claims");
      statement.execute("set client_min_messages = debug1");
      try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
        row.next();
        pid = row.getInt(1);
      }
    }

    Voice say(String sql) throws SQLException {
      return Voice.of(statement, sql);
    }

    boolean sees(String query) throws SQLException {
      try (ResultSet rows = statement.executeQuery(query)) {
        return rows.next();
      }
    }
  }
}
