package dev.pgwright.explain.rules;

import dev.pgwright.explain.Proof;
import java.util.List;

/// What is known about a rule without running it.
///
/// @param id for example `R07`
/// @param title what is wrong, for lists
/// @param threshold from where on it is reported
/// @param needs what it needs beside the plan; empty for nothing
/// @param proof how its remedy is shown to work
/// @param explains rules whose findings follow from this one, at its node and below
public record RuleInfo(
    String id, String title, String threshold, String needs, Proof proof, List<String> explains) {

  public RuleInfo {
    explains = List.copyOf(explains);
  }

  /// A rule that needs the plan alone.
  public static RuleInfo of(
      String id, String title, String threshold, Proof proof, String... explains) {
    return new RuleInfo(id, title, threshold, "", proof, List.of(explains));
  }

  /// Whether it is about planning, which may take long where the run does not.
  public boolean ofPlanning() {
    return id.equals("R30");
  }

  /// The rule where it needs more than the plan.
  public RuleInfo needing(String what) {
    return new RuleInfo(id, title, threshold, what, proof, explains);
  }
}
