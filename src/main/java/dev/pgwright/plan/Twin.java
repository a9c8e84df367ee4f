package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/// A column that stands beside another one, with the same values as another type, until the two
/// change places.
///
/// @param from the column in use
/// @param to what it is to be
/// @param name what the twin is called until then
/// @param notNull the constraint the twin has to satisfy before; null for none
record Twin(
    QualifiedName table,
    Column from,
    Column to,
    Name name,
    Conversion conversion,
    @Nullable NotNull notNull) {

  /// The twin as it is added: without values of its own.
  Column bare() {
    return to.named(name).notNull(null).filled(new Fill.Nothing());
  }

  /// The name of the NOT NULL constraint, or of the check in its place before PostgreSQL 18.
  Name required(String purpose) {
    return notNull == null || notNull.name() == null
        ? Naming.aside(from.name(), "not_null_" + purpose)
        : Naming.aside(notNull.name(), purpose);
  }

  /// The name of the check that both columns agree.
  Name sameness(String purpose) {
    return Naming.aside(from.name(), "same_" + purpose);
  }

  String same() {
    return conversion.same(from, name, to.type());
  }
}
