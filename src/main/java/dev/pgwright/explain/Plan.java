package dev.pgwright.explain;

import dev.pgwright.explain.input.PlanInput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A plan of a query.
///
/// @param planningMs 0 where it is not told
/// @param executionMs 0 where the query was not run, or the log does not tell
/// @param jitMs what compiling took; 0 for nothing
/// @param serializationMs what turning the rows into their wire format took; 0 where it was not
///   measured
/// @param planningKb memory that planning used; 0 where it is not told
/// @param triggers those that ran, those of foreign keys too
/// @param settings that plans depend on and that differ from their defaults; only `SETTINGS` tells
/// @param query its text; empty where it is not told
public record Plan(
    PlanNode root,
    double planningMs,
    double executionMs,
    double jitMs,
    double serializationMs,
    double planningKb,
    List<Trigger> triggers,
    SequencedMap<String, String> settings,
    String query) {

  public Plan {
    triggers = List.copyOf(triggers);
    settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
  }

  /// Reads a plan in any format of PostgreSQL 14 to 18: JSON, YAML, XML or text, bare, in psql's
  /// frames, or in a log line of auto_explain.
  ///
  /// @throws dev.pgwright.PgwrightException INPUT where there is none
  public static Plan read(String text) {
    return PlanDocument.plan(PlanInput.read(text));
  }

  /// What all triggers together took.
  public double triggerMs() {
    return triggers.stream().mapToDouble(Trigger::ms).sum();
  }

  /// Whether the query was run, and times were taken.
  public boolean timed() {
    PlanNode.Actual actual = root.actual();
    return actual != null && actual.ms() >= 0;
  }
}
