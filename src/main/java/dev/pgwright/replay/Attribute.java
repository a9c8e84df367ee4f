package dev.pgwright.replay;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.model.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column.
///
/// @param type null when it is not known
/// @param notNull whether a NOT NULL holds, [Validity#NOT_VALID] after `NOT VALID` (18)
/// @param fill what an insert that leaves it out gets
/// @param from the columns that a generated column is computed from
public record Attribute(
    Name name, @Nullable ColumnType type, Validity notNull, Fill fill, List<Name> from) {

  public Attribute {
    from = List.copyOf(from);
  }

  /// A column that is not computed from others.
  public Attribute(Name name, @Nullable ColumnType type, Validity notNull, Fill fill) {
    this(name, type, notNull, fill, List.of());
  }

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
    return new Attribute(name, other, notNull, fill, from);
  }

  /// The same column with or without NOT NULL.
  public Attribute required(Validity other) {
    return new Attribute(name, type, other, fill, from);
  }

  /// The same column that is filled in another way.
  public Attribute filled(Fill other) {
    return new Attribute(
        name,
        type,
        notNull,
        other,
        other == Fill.STORED || other == Fill.VIRTUAL ? from : List.of());
  }

  /// The same column under another name.
  public Attribute named(Name other) {
    return new Attribute(other, type, notNull, fill, from);
  }
}
