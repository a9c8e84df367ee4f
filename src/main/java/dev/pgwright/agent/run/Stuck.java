package dev.pgwright.agent.run;

/// A step that cannot go on; the report says why.
final class Stuck extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Why, as the report tells it.
  enum Reason {
    BLOCKED,
    EXHAUSTED
  }

  private final Reason reason;

  Stuck(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
