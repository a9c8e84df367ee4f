package dev.pgwright.golden;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Step;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Runs steps on a real server and looks at the locks of each before it commits.
final class Stepwise {

  private static final String RELATIONS =
      """
      select c.oid, n.nspname, c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm', 'f')
        and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      """;

  private static final String LOCKS =
      """
      select relation, mode from pg_locks
      where locktype = 'relation' and granted and pid = pg_backend_pid()
        and database = (select oid from pg_database where datname = current_database())
      """;

  private Stepwise() {}

  /// Runs the steps forwards.
  ///
  /// @return locks on relations that stood before, where they are not those the steps name
  static List<String> up(ScratchDatabase database, List<Step> steps) throws SQLException {
    var surprises = new ArrayList<String>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      var existing = new TreeSet<Long>(relations(statement).keySet());
      for (Step step : steps) {
        Map<Long, QualifiedName> names = relations(statement);
        names.keySet().retainAll(existing);
        run(statement, step.mode(), step.up(), () -> compare(statement, step, names, surprises));
      }
    }
    return surprises;
  }

  /// Runs the way back of the steps, the last one first; each is gone forwards once more on the
  /// way.
  static void down(ScratchDatabase database, List<Step> steps) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Step step : steps.reversed()) {
        back(statement, step);
        run(statement, step.mode(), step.up(), () -> {});
        back(statement, step);
      }
    }
  }

  private static void back(Statement statement, Step step) throws SQLException {
    run(statement, Step.Mode.AUTOCOMMIT, step.prepare(), () -> {});
    run(statement, step.mode(), step.down(), () -> {});
  }

  private interface Look {
    void now() throws SQLException;
  }

  private static void run(
      Statement statement, Step.Mode mode, List<Operation> operations, Look beforeCommit)
      throws SQLException {
    boolean transaction = mode == Step.Mode.TRANSACTION;
    if (transaction) {
      statement.execute("BEGIN");
    }
    for (Operation operation : operations) {
      for (String sql : Ddl.of(operation)) {
        try {
          statement.execute(sql);
        } catch (SQLException e) {
          throw new SQLException(e.getMessage() + "\nin: " + sql, e.getSQLState(), e);
        }
      }
    }
    if (transaction) {
      beforeCommit.now();
      statement.execute("COMMIT");
    }
  }

  private static void compare(
      Statement statement, Step step, Map<Long, QualifiedName> names, List<String> surprises)
      throws SQLException {
    var measured = new TreeMap<QualifiedName, Lock>();
    try (ResultSet rows = statement.executeQuery(LOCKS)) {
      while (rows.next()) {
        QualifiedName name = names.get(rows.getLong(1));
        Lock lock = Lock.ofCatalog(rows.getString(2));
        if (name != null && lock.compareTo(Lock.SHARE_UPDATE_EXCLUSIVE) >= 0) {
          measured.merge(name, lock, Lock::strongest);
        }
      }
    }
    var named = new TreeMap<QualifiedName, Lock>();
    step.locks().forEach(it -> named.merge(it.relation(), it.lock(), Lock::strongest));
    named.keySet().retainAll(names.values());
    if (!measured.equals(named)) {
      surprises.add(step.title() + " takes " + measured + ", the plan says " + named);
    }
  }

  private static Map<Long, QualifiedName> relations(Statement statement) throws SQLException {
    var found = new TreeMap<Long, QualifiedName>();
    try (ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        found.put(rows.getLong(1), QualifiedName.of(rows.getString(2), rows.getString(3)));
      }
    }
    return found;
  }
}
