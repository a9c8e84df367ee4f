package dev.pgwright.rules;

/// How much a rule's finding matters; declared from the least.
public enum Severity {
  /// Worth knowing; never fails a run by itself.
  INFO,
  /// Others wait, or something breaks, under circumstances.
  WARNING,
  /// Others wait for as long as the table is large, or something is lost, or it fails.
  ERROR
}
