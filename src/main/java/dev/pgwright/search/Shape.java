package dev.pgwright.search;

import java.util.Locale;

/// The ways of keeping what is searched.
public enum Shape {
  /// A generated column that is stored. Adding it writes the table again under ACCESS EXCLUSIVE.
  STORED,
  /// A column that a trigger fills, and a backfill in batches.
  TRIGGER,
  /// An index over the expression; ranking parses every match again.
  EXPRESSION,
  /// A virtual generated column (PostgreSQL 18) and an index over its expression.
  VIRTUAL,
  /// A `tsvector` that the table has.
  EXISTING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
