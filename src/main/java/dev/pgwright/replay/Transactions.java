package dev.pgwright.replay;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The session that runs the statements: its transaction, its settings and the locks it holds.
public final class Transactions {

  private final Map<String, String> session = new LinkedHashMap<>();
  private final Map<String, String> local = new LinkedHashMap<>();
  private final Map<String, String> before = new LinkedHashMap<>();
  private final Map<QualifiedName, Lock> held = new LinkedHashMap<>();
  private final List<Savepoint> savepoints = new ArrayList<>();
  private boolean open;
  private boolean explicit;
  private int number = 1;

  /// A savepoint and how far [Undo] had come.
  record Savepoint(String name, int mark) {}

  /// Whether a transaction is open that outlasts the statement.
  public boolean open() {
    return open;
  }

  /// Whether a `begin` of the text opened it.
  public boolean explicit() {
    return explicit;
  }

  /// Counts transactions; outside of one, statements.
  public int number() {
    return number;
  }

  /// The value that was set in the text; empty when nothing or the default was.
  public Optional<String> setting(String name) {
    String value = local.get(name);
    return Optional.ofNullable(value == null ? session.get(name) : value);
  }

  /// A duration that was set, in milliseconds; 0 is without end, empty when it was not set.
  public Optional<Long> milliseconds(String name) {
    return setting(name).flatMap(Durations::milliseconds);
  }

  /// A duration as settings write it, in milliseconds.
  public static Optional<Long> duration(String value) {
    return Durations.milliseconds(value);
  }

  /// The strongest lock that the transaction holds on each relation, in the order they were taken.
  public Map<QualifiedName, Lock> held() {
    return held;
  }

  /// Notes a lock of the statement that was just run.
  public void hold(QualifiedName relation, Lock lock) {
    held.merge(relation, lock, Lock::strongest);
  }

  /// A statement has ended; outside a transaction its locks are gone.
  public void statementEnds() {
    if (!open) {
      next();
    }
  }

  void begin(boolean byText) {
    open = true;
    explicit = byText;
    before.clear();
    before.putAll(session);
    next();
  }

  void end(boolean rolledBack) {
    open = false;
    explicit = false;
    savepoints.clear();
    if (rolledBack) {
      session.clear();
      session.putAll(before);
    }
    next();
  }

  private void next() {
    held.clear();
    local.clear();
    number++;
  }

  void set(String name, boolean onlyLocal, Optional<String> value) {
    Map<String, String> values = onlyLocal ? local : session;
    if (!onlyLocal) {
      local.remove(name);
    }
    if (onlyLocal && !open) {
      return;
    }
    value.ifPresentOrElse(it -> values.put(name, it), () -> values.remove(name));
  }

  void resetAll() {
    session.clear();
    local.clear();
  }

  void savepoint(String name, int mark) {
    savepoints.add(new Savepoint(name, mark));
  }

  /// The mark of the latest savepoint of a name; later ones are forgotten.
  Optional<Integer> backTo(String name) {
    for (int i = savepoints.size() - 1; i >= 0; i--) {
      if (savepoints.get(i).name().equals(name)) {
        int mark = savepoints.get(i).mark();
        savepoints.subList(i + 1, savepoints.size()).clear();
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }
}
