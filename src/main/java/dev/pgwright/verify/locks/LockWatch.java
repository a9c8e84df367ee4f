package dev.pgwright.verify.locks;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.Issued;
import dev.pgwright.alembic.StatementWatch;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Work;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Notes, for each statement of a migration, the locks on relations that existed before and what
/// the server did under them, all seen from other sessions.
public final class LockWatch implements StatementWatch, AutoCloseable {

  private final LockTable locks;
  private final Rehearsal rehearsal;
  private final Sampler sampler;
  private final ServerLog log;
  private final Map<Long, QualifiedName> existing;
  private final Map<Long, QualifiedName> names = new TreeMap<>();
  private final List<Observed> observed = new ArrayList<>();
  private String unit = "";
  private LockTable.Held earlier = new LockTable.Held(null, new TreeMap<>());
  private Map<Long, Lock> alone = new TreeMap<>();
  private long begun;
  private long logged;

  private LockWatch(
      LockTable locks,
      Rehearsal rehearsal,
      Sampler sampler,
      ServerLog log,
      Map<Long, QualifiedName> existing) {
    this.locks = locks;
    this.rehearsal = rehearsal;
    this.sampler = sampler;
    this.log = log;
    this.existing = existing;
  }

  /// Begins to watch a database; what is in it now is what existed before.
  public static LockWatch of(Sandbox sandbox, ScratchDatabase database) throws SQLException {
    ServerLog log = ServerLog.of(sandbox, database);
    var locks = new LockTable(database);
    return new LockWatch(
        locks, new Rehearsal(database, locks), new Sampler(database), log, locks.relations());
  }

  /// A unit is about to run.
  public void unit(String name) throws SQLException {
    unit = name;
    names.clear();
    Map<Long, QualifiedName> now = locks.relations();
    existing.keySet().stream()
        .filter(now::containsKey)
        .forEach(it -> names.put(it, now.getOrDefault(it, existing.get(it))));
  }

  /// What was seen so far, in order.
  public List<Observed> observed() {
    return List.copyOf(observed);
  }

  @Override
  public void before(Issued statement) {
    try {
      alone = new TreeMap<>();
      if (!statement.inTransaction()) {
        Optional<Map<Long, Lock>> rehearsed = rehearsal.of(statement);
        alone = new TreeMap<>(rehearsed.orElseGet(TreeMap::new));
        alone.putAll(ConcurrentLocks.of(statement.sql(), locks));
        if (rehearsed.isEmpty()) {
          sampler.start(statement.backendPid());
        }
      }
    } catch (SQLException e) {
      throw lost(e);
    }
    logged = log.end();
    begun = System.nanoTime();
  }

  @Override
  public void after(Issued statement) {
    long durationMs = (System.nanoTime() - begun) / 1_000_000;
    try {
      Map<Long, Lock> sampled = sampler.stop();
      LockTable.Held now = locks.of(statement.backendPid());
      Map<Long, Lock> held = new TreeMap<>(now.locks());
      sampled.forEach((oid, lock) -> held.merge(oid, lock, Lock::strongest));
      alone.forEach((oid, lock) -> held.merge(oid, lock, Lock::strongest));
      Map<Long, Lock> taken = new TreeMap<>(held);
      if (now.transaction() != null && now.transaction().equals(earlier.transaction())) {
        earlier.locks().forEach(taken::remove);
        held.forEach((oid, lock) -> stronger(oid, lock, taken));
      }
      note(statement, held, taken, durationMs);
      earlier = now;
    } catch (SQLException e) {
      throw lost(e);
    }
  }

  private void stronger(Long oid, Lock lock, Map<Long, Lock> taken) {
    Lock was = earlier.locks().get(oid);
    if (was != null && was.compareTo(lock) < 0) {
      taken.put(oid, lock);
    }
  }

  private void note(
      Issued statement, Map<Long, Lock> held, Map<Long, Lock> taken, long durationMs) {
    held.keySet().retainAll(names.keySet());
    taken.keySet().retainAll(names.keySet());
    var said = log.since(logged, statement.backendPid());
    Map<Long, Work> work = new WorkDone(names, held, taken).of(said, statement.sql());
    observed.add(
        new Observed(
            statement.sql(),
            unit,
            statement.file(),
            statement.line(),
            list(held, work),
            list(taken, work),
            durationMs,
            statement.inTransaction()));
  }

  private List<Step.Held> list(Map<Long, Lock> some, Map<Long, Work> work) {
    var list = new ArrayList<Step.Held>();
    some.forEach(
        (oid, lock) -> {
          QualifiedName name = names.get(oid);
          if (name != null) {
            list.add(new Step.Held(name, lock, work.getOrDefault(oid, Work.CATALOG)));
          }
        });
    list.sort((left, right) -> left.relation().compareTo(right.relation()));
    return list;
  }

  private static PgwrightException lost(SQLException e) {
    return PgwrightException.of(
            Code.CONNECTION, "the session that watches was lost: " + e.getMessage())
        .because(e);
  }

  @Override
  public void close() throws SQLException {
    sampler.close();
    rehearsal.close();
    locks.close();
  }
}
