package dev.pgwright.advise.shape;

import org.jspecify.annotations.Nullable;

/// A comparison of a key.
///
/// @param operator as written in lower case: `=`, `@>`, `like`, `is null` and so on
/// @param condition its text without the table's name where only constants are compared; null
///   otherwise
/// @param always whether rows that fail it are never wanted; false below an `or`
/// @param operand the text of the other side where it is a constant; null otherwise
public record Filter(
    Key key,
    Kind kind,
    String operator,
    @Nullable String condition,
    boolean always,
    @Nullable String operand) {

  /// How a key is compared.
  public enum Kind {
    /// With one value or a list of values.
    EQUAL,
    /// With a column of another table.
    JOIN,
    /// With a bound.
    RANGE,
    /// `like`.
    PATTERN,
    /// `ilike`, regular expressions and similarity.
    LOOSE_PATTERN,
    /// Containment, overlap and the existence of keys in arrays, documents and ranges.
    CONTENT,
    /// Full text.
    SEARCH,
    /// `is null` and `is not null`.
    NULL
  }
}
