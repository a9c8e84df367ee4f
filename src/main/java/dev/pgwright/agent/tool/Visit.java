package dev.pgwright.agent.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What one connection has done so far; safe for calls at the same time.
public final class Visit {

  private final SequencedMap<String, String> evidence = new LinkedHashMap<>();
  private final SequencedMap<String, Object> plans = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int calls;
  private @Nullable Budget budget;
  private int most;

  /// Something was looked at; what rests on it names the id.
  ///
  /// @param kind a word, for example `plan`
  /// @param what was looked at; goes into the id
  /// @return for example `plan-1-9f3b2c1a`
  public synchronized String saw(String kind, String what) {
    int number = numbers.merge(kind, 1, Integer::sum);
    String id = String.format(Locale.ROOT, "%s-%d-%08x", kind, number, what.hashCode());
    evidence.put(id, kind);
    return id;
  }

  /// The kind of what was looked at; empty for an id that this connection never got.
  public synchronized Optional<String> kind(String id) {
    return Optional.ofNullable(evidence.get(id));
  }

  /// Whether something of a kind was looked at.
  public synchronized boolean looked(String kind) {
    return evidence.containsValue(kind);
  }

  /// Keeps something to be used later.
  public synchronized void keep(String id, Object plan) {
    plans.put(id, plan);
  }

  /// What this connection has kept under an id.
  public synchronized Optional<Object> plan(String id) {
    return Optional.ofNullable(plans.get(id));
  }

  /// A task of a kind begins: calls are counted from here on, and limited.
  public synchronized void begin(Budget kind) {
    begin(kind, kind.most());
  }

  /// The same with fewer calls.
  ///
  /// @param calls from 0 to those of the kind
  public synchronized void begin(Budget kind, int calls) {
    budget = kind;
    most = Math.clamp(calls, 0, kind.most());
    this.calls = 0;
  }

  /// What a caller is told of the budget with a result; empty while there is enough left.
  public synchronized String notice() {
    return budget == null ? "" : Budget.notice(calls, most);
  }

  /// What calls are limited by; empty without a limit.
  public synchronized Optional<Budget> budget() {
    return Optional.ofNullable(budget);
  }

  /// Counts a call unless the budget is used up.
  ///
  /// @return whether it may be made
  public synchronized boolean counted() {
    if (budget != null && calls >= most) {
      return false;
    }
    calls++;
    return true;
  }

  /// The ids of what was looked at, in order.
  public synchronized List<String> seen() {
    return List.copyOf(evidence.keySet());
  }

  /// Calls so far.
  public synchronized int calls() {
    return calls;
  }
}
