package dev.pgwright.agent.model;

/// A model that did not answer.
public final class ModelFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  /// @param passing whether it may go well the next time
  ModelFailure(String message, boolean passing, Throwable cause) {
    super(message, cause);
    this.passing = passing;
  }

  /// Whether it may go well the next time.
  public boolean passing() {
    return passing;
  }
}
