package dev.pgwright.report;

/// What may be said about a piece of work; [Report#status()] decides it.
public enum Status {
  /// Finished, proven, nothing to add.
  DONE,
  /// Finished, with something a person should know.
  DONE_WITH_CONCERNS,
  /// Not possible as asked; the blockers say why.
  BLOCKED,
  /// A question must be answered first.
  NEEDS_CONTEXT,
  /// The agent's budget ended before the work did.
  BUDGET_EXHAUSTED
}
