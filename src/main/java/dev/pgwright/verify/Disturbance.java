package dev.pgwright.verify;

import dev.pgwright.alembic.Issued;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.facts.Lock;
import dev.pgwright.plan.Step;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.verify.locks.Observed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// Something that keeps a unit from going on.
///
/// @param at the statement at which its session ends; null when it only has to wait
/// @param whileWaiting whether the session ends within that statement, when it waits for an older
///   transaction; else after it
/// @param held what another session uses, so that the unit has to wait for it; null for nothing
/// @param patient whether the unit's own `lock_timeout` is waited for; else its statement is
///   cancelled as soon as it waits, which is the same a little earlier
record Disturbance(
    @Nullable Observed at, boolean whileWaiting, Step.@Nullable Held held, boolean patient) {

  /// The unit's session ends.
  static Disturbance stop(Observed at, boolean whileWaiting) {
    return new Disturbance(at, whileWaiting, null, false);
  }

  /// The unit waits for a relation that a reader uses, or a writer where readers do not matter.
  static Disturbance behind(Step.Held held, boolean patient) {
    return new Disturbance(null, false, held, patient);
  }

  /// Begins; ends when it is closed.
  Active in(ScratchDatabase database) throws SQLException {
    return new Active(this, database);
  }

  /// A disturbance in a database.
  static final class Active implements StatementWatch, AutoCloseable {

    /// How long a unit is given to begin to wait, in turns of 20 ms.
    private static final int TURNS = 500;

    /// Another session's relations, in the weakest way that makes concurrent work wait.
    private static final String EVERYTHING =
        """
        DO $$
        DECLARE
          one regclass;
        BEGIN
          FOR one IN
            SELECT oid FROM pg_class
            WHERE relkind IN ('r', 'p') AND relnamespace::regnamespace::text !~ '^(pg_|information_)'
          LOOP
            EXECUTE format('LOCK TABLE %s IN ACCESS SHARE MODE', one);
          END LOOP;
        END
        $$""";

    private static final String WAITING =
        "SELECT pg_sleep(0.02), pid FROM pg_stat_activity WHERE datname = current_database()"
            + " AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()";

    private final Disturbance what;
    private final Connection other;
    private final Connection control;
    private @Nullable Thread ending;
    private volatile boolean over;

    private Active(Disturbance what, ScratchDatabase database) throws SQLException {
      this.what = what;
      this.other = database.connect();
      this.control = database.connect();
      Step.Held held = what.held();
      if (held != null) {
        other.setAutoCommit(false);
        String mode = held.lock() == Lock.ACCESS_EXCLUSIVE ? "ACCESS SHARE" : "ROW EXCLUSIVE";
        if (use("LOCK TABLE " + held.relation().sql() + " IN " + mode + " MODE")) {
          ending = Thread.ofVirtual().start(() -> endWait("pg_cancel_backend", !what.patient()));
        }
      }
    }

    @Override
    public void before(Issued statement) {
      if (what.whileWaiting() && isMeant(statement)) {
        try {
          other.setAutoCommit(false);
          other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          if (use(EVERYTHING)) {
            ending = Thread.ofVirtual().start(() -> endWait("pg_terminate_backend", true));
          }
        } catch (SQLException e) {
          throw new IllegalStateException("a session of ours cannot begin", e);
        }
      }
    }

    @Override
    public void after(Issued statement) {
      if (!what.whileWaiting() && isMeant(statement)) {
        ask("SELECT pg_terminate_backend(" + statement.backendPid() + ", 5000)");
      }
    }

    private boolean isMeant(Issued statement) {
      Observed at = what.at();
      return at != null
          && statement.file() != null
          && statement.line() == at.line()
          && statement.sql().equals(at.sql());
    }

    /// False when the relation cannot be used this way, as an index.
    private boolean use(String sql) {
      try (Statement statement = other.createStatement()) {
        statement.execute("SET LOCAL lock_timeout = '1s'");
        statement.execute(sql);
        return true;
      } catch (SQLException e) {
        return false;
      }
    }

    /// Waits until a session waits for another, then ends that one way or another.
    private void endWait(String function, boolean atOnce) {
      try (Statement statement = control.createStatement()) {
        boolean waits = false;
        for (int turn = 0; turn < TURNS && !over; turn++) {
          try (ResultSet rows = statement.executeQuery(WAITING)) {
            boolean now = rows.next();
            if (now && atOnce) {
              int pid = rows.getInt(2);
              statement.execute("SELECT " + function + "(" + pid + ")");
              break;
            }
            if (waits && !now) {
              break;
            }
            waits = now;
          }
        }
        other.rollback();
      } catch (SQLException gone) {
        over = true;
      }
    }

    private void ask(String query) {
      try (Statement statement = control.createStatement()) {
        statement.execute(query);
      } catch (SQLException e) {
        throw new IllegalStateException("a session of ours was lost", e);
      }
    }

    @Override
    public void close() throws SQLException {
      over = true;
      Thread thread = ending;
      if (thread != null) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      other.close();
      control.close();
    }
  }
}
