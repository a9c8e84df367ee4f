package dev.pgwright.report;

import org.jspecify.annotations.Nullable;

/// One check that was run, or should have been.
///
/// @param check what was checked, for example `downgrade restores the old catalog`
/// @param where on what, for example `embedded PostgreSQL 18.6`
/// @param outcome `SKIPPED` only for a check that is due and could not run; one that does not apply
///   is left out
/// @param durationMs how long it took; the one value of a report that differs from run to run
/// @param detail the first difference of a failed check, why one was skipped, or a figure; null for
///   none
public record Evidence(
    String check, String where, Outcome outcome, long durationMs, @Nullable String detail) {

  /// How a check ended.
  public enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }
}
