package dev.pgwright;

/// Told how far a long task is; called from one thread.
@FunctionalInterface
public interface Progress {

  /// Tells nobody.
  Progress NONE = (label, done, total) -> {};

  /// One more part is about to begin or has ended.
  ///
  /// @param label what is being done, without a full stop
  /// @param done parts finished so far
  /// @param total parts in all; 0 when unknown
  void at(String label, int done, int total);
}
