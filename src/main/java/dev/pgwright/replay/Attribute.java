package dev.pgwright.replay;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import org.jspecify.annotations.Nullable;

/// A column.
///
/// @param type null when it is not known
/// @param notNull whether a NOT NULL holds, [Validity#NOT_VALID] after `NOT VALID` (18)
/// @param fill what an insert that leaves it out gets
public record Attribute(Name name, @Nullable ColumnType type, Validity notNull, Fill fill) {

  /// Whether something holds for the rows.
  public enum Validity {
    NONE,
    NOT_VALID,
    VALID
  }

  /// What a column gets that an insert leaves out.
  public enum Fill {
    NOTHING,
    DEFAULT,
    IDENTITY,
    STORED,
    VIRTUAL
  }

  /// The same column of another type.
  public Attribute typed(@Nullable ColumnType other) {
    return new Attribute(name, other, notNull, fill);
  }

  /// The same column with or without NOT NULL.
  public Attribute required(Validity other) {
    return new Attribute(name, type, other, fill);
  }

  /// The same column that is filled in another way.
  public Attribute filled(Fill other) {
    return new Attribute(name, type, notNull, other);
  }

  /// The same column under another name.
  public Attribute named(Name other) {
    return new Attribute(other, type, notNull, fill);
  }
}
