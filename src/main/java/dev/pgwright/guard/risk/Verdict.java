package dev.pgwright.guard.risk;

import java.util.Locale;

/// What the guard says, the mildest first.
public enum Verdict {
  ALLOW,
  ASK,
  DENY;

  /// The word of the protocol, for example `deny`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
