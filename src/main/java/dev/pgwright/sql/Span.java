package dev.pgwright.sql;

/// A range in a text.
///
/// @param line line of the first character, from 1
/// @param start offset of the first character in UTF-16 units, from 0
/// @param end offset after the last character
public record Span(int line, int start, int end) {

  public Span {
    if (line < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException("bad span " + line + ":" + start + "-" + end);
    }
  }

  /// The characters of this range.
  ///
  /// @param text the text that the span is about
  public String of(String text) {
    return text.substring(start, end);
  }
}
