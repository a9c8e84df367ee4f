package dev.pgwright.explain;

import java.util.List;

/// Something that is wrong with a plan.
///
/// @param rule for example `R07`
/// @param node where its cause is
/// @param message what happens there, with its numbers
/// @param remedy what to do about it, for a person
/// @param fix the remedy as statements of SQL, in the order they are run; empty where it is a
///   matter of judgement
/// @param proof how the remedy is shown to work
/// @param ms that the node and what follows from it have taken; what comes first
public record Finding(
    String rule,
    PlanNode node,
    String message,
    String remedy,
    List<String> fix,
    Proof proof,
    double ms) {

  public Finding {
    fix = List.copyOf(fix);
  }

  /// The finding with the remedy as statements.
  public Finding withFix(String... statements) {
    return new Finding(rule, node, message, remedy, List.of(statements), proof, ms);
  }
}
