package dev.pgwright.query;

import org.jspecify.annotations.Nullable;

/// Takes the rows of a read as they come.
@FunctionalInterface
public interface RowSink {

  /// Takes one row.
  ///
  /// @param values in the order of the columns, as the server writes them, in its encoding of
  ///   UTF-8; null for NULL. The array is the taker's
  void take(byte[] @Nullable [] values);
}
