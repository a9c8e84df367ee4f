package dev.pgwright.advise.workload;

/// Which values stand for the parameters of a statement.
public enum Profile {
  /// The commonest ones, and wide ranges.
  COMMON,
  /// From the middle.
  MEDIAN,
  /// Rare ones, and narrow ranges.
  RARE
}
