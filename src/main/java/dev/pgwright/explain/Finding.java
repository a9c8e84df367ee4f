package dev.pgwright.explain;

/// Something that is wrong with a plan.
///
/// @param rule for example `R07`
/// @param node where its cause is
/// @param message what happens there, with its numbers
/// @param remedy what to do about it
/// @param proof how the remedy is proven: `re-run`, `re-planned` or `by rule`
/// @param ms that the node and what follows from it have taken; what comes first
public record Finding(
    String rule, PlanNode node, String message, String remedy, String proof, double ms) {}
