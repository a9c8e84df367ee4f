package dev.pgwright.rules;

import org.jspecify.annotations.Nullable;

/// How sure it is that a statement does the work that a finding is about.
///
/// @param basis what it rests on, for example the size of the table; null when there is nothing to
///   say
public record Verdict(Certainty certainty, @Nullable String basis) {

  /// How sure something is.
  public enum Certainty {
    /// Nothing is known of a table.
    MAY,
    /// The tables are known.
    WILL
  }
}
