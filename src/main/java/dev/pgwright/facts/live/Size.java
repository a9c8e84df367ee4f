package dev.pgwright.facts.live;

/// How large a table or materialized view is.
///
/// @param rows by the server's statistics; where it was never analysed, as many as fit into its
///   pages
/// @param counted whether the statistics told the rows
/// @param bytes of the table with its TOAST table, without indexes
/// @param indexBytes of all its indexes
public record Size(long rows, boolean counted, long bytes, long indexBytes) {

  /// Most bytes of a table that is called small, however few its rows.
  private static final long SMALL_BYTES = 64L << 20;

  /// Whether work on it is done before anybody notices.
  ///
  /// @param most rows of a small table; 0 for none, an empty one included
  public boolean small(long most) {
    return most > 0 && rows <= most && bytes <= SMALL_BYTES;
  }

  /// The size of several together.
  public Size and(Size other) {
    return new Size(
        rows + other.rows,
        counted && other.counted,
        bytes + other.bytes,
        indexBytes + other.indexBytes);
  }
}
