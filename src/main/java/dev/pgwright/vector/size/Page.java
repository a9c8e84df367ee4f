package dev.pgwright.vector.size;

/// A page of 8 kB, and how values are aligned in it.
///
/// Source: PostgreSQL, Database Page Layout.
public final class Page {

  public static final int BYTES = 8_192;

  /// Bytes of a line pointer.
  static final int POINTER = 4;

  private static final int HEADER = 24;

  private Page() {}

  /// Bytes for items and their line pointers.
  ///
  /// @param special bytes that the access method keeps at the end
  static int room(int special) {
    return BYTES - HEADER - special;
  }

  /// A size as memory and pages align it.
  public static int aligned(int bytes) {
    return (bytes + 7) & ~7;
  }
}
