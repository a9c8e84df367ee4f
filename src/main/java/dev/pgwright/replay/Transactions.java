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
  private final Map<String, String> usual = new LinkedHashMap<>();
  private final Map<String, String> before = new LinkedHashMap<>();
  private final Map<QualifiedName, Lock> held = new LinkedHashMap<>();
  private final List<Savepoint> savepoints = new ArrayList<>();
  private boolean open;
  private boolean explicit;
  private int number = 1;

  /// A savepoint, how far [Undo] had come, and what held then.
  private record Savepoint(
      String name,
      int mark,
      Map<QualifiedName, Lock> held,
      Map<String, String> session,
      Map<String, String> local) {}

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

  /// The value that was set in the text, else that of a new session; empty when neither is known.
  public Optional<String> setting(String name) {
    String value = local.getOrDefault(name, session.get(name));
    return Optional.ofNullable(value == null ? usual.get(name) : value);
  }

  /// What holds in a new session, by name in lower case.
  void usual(Map<String, String> settings) {
    usual.clear();
    usual.putAll(settings);
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
    if (open) {
      savepoints.add(
          new Savepoint(
              name,
              mark,
              new LinkedHashMap<>(held),
              new LinkedHashMap<>(session),
              new LinkedHashMap<>(local)));
    }
  }

  /// The mark of the latest savepoint of a name; later ones are forgotten, and so are the locks and
  /// settings since.
  Optional<Integer> backTo(String name) {
    for (int i = savepoints.size() - 1; i >= 0; i--) {
      Savepoint savepoint = savepoints.get(i);
      if (savepoint.name().equals(name)) {
        savepoints.subList(i + 1, savepoints.size()).clear();
        put(held, savepoint.held());
        put(session, savepoint.session());
        put(local, savepoint.local());
        return Optional.of(savepoint.mark());
      }
    }
    return Optional.empty();
  }

  private static <K, V> void put(Map<K, V> values, Map<K, V> others) {
    values.clear();
    values.putAll(others);
  }
}
