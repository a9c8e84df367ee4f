package dev.pgwright.verify.locks;

import dev.pgwright.facts.Lock;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Looks at the locks of a session again and again while it runs a statement that no transaction
/// block takes.
final class Sampler implements AutoCloseable {

  private static final long PAUSE_NANOS = 300_000;

  private final LockTable locks;
  private final Map<Long, Lock> seen = new TreeMap<>();
  private @Nullable Thread thread;
  private volatile boolean running;
  private volatile @Nullable SQLException failure;

  /// Keeps a session in the database until it is closed.
  Sampler(ScratchDatabase database) {
    this.locks = new LockTable(database);
  }

  void start(int pid) {
    seen.clear();
    running = true;
    thread = Thread.ofVirtual().start(() -> look(pid));
  }

  private void look(int pid) {
    try {
      while (running) {
        locks.of(pid).locks().forEach((oid, lock) -> seen.merge(oid, lock, Lock::strongest));
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (SQLException e) {
      failure = e;
    }
  }

  /// What was seen since the start; nothing when it was not started.
  Map<Long, Lock> stop() throws SQLException {
    running = false;
    Thread looking = thread;
    thread = null;
    if (looking == null) {
      return new TreeMap<>();
    }
    try {
      looking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted", e);
    }
    if (failure != null) {
      throw new SQLException(failure);
    }
    return new TreeMap<>(seen);
  }

  @Override
  public void close() throws SQLException {
    stop();
    locks.close();
  }
}
