package dev.pgwright.explain;

/// How a remedy is shown to work.
public enum Proof {
  /// The query is run again with it, and is faster.
  RE_RUN,
  /// The query is planned again with it, and the plan is another and cheaper one.
  RE_PLANNED,
  /// Nothing short of the real system shows it.
  BY_RULE;

  /// As people read it, for example `re-run`.
  @Override
  public String toString() {
    return switch (this) {
      case RE_RUN -> "re-run";
      case RE_PLANNED -> "re-planned";
      case BY_RULE -> "by rule";
    };
  }
}
