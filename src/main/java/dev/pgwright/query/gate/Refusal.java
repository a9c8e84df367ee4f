package dev.pgwright.query.gate;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;

/// What is said where something is not run.
final class Refusal {

  private Refusal() {}

  /// @param reason completes "refused: "
  static PgwrightException of(String reason) {
    return PgwrightException.of(Code.REFUSED, "refused: " + reason);
  }
}
