package dev.pgwright.agent.tool;

import dev.pgwright.job.PlanRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What one connection has done so far; safe for calls at the same time.
public final class Visit {

  private final SequencedMap<String, String> evidence = new LinkedHashMap<>();
  private final SequencedMap<String, PlanRequest> plans = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int calls;

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

  /// Keeps a plan to be written later.
  public synchronized void keep(String id, PlanRequest plan) {
    plans.put(id, plan);
  }

  /// A plan of this connection.
  public synchronized Optional<PlanRequest> plan(String id) {
    return Optional.ofNullable(plans.get(id));
  }

  /// Counts a call.
  ///
  /// @return the number of calls so far, this one included
  public synchronized int counted() {
    calls++;
    return calls;
  }

  /// Calls so far.
  public synchronized int calls() {
    return calls;
  }
}
