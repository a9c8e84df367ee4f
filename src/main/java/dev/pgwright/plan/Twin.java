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
/// @param given whether its table gets it from a parent, which has a twin too
record Twin(
    QualifiedName table,
    Column from,
    Column to,
    Name name,
    Conversion conversion,
    @Nullable NotNull notNull,
    boolean given) {

  /// The twin as it is added: without values of its own.
  Column bare() {
    return to.named(name).notNull(null).filled(new Fill.Nothing());
  }

  /// The constraint that it has to satisfy and has from no parent; null for none.
  @Nullable NotNull ownNotNull() {
    return given ? null : notNull;
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

  /// Whether a twin can be filled in one way and then in another, so that both go over with it.
  static boolean alike(Fill one, Fill other) {
    return switch (one) {
      case Fill.Generated _ -> false;
      case Fill.Identity _ -> other instanceof Fill.Identity;
      case Fill.Nothing _, Fill.Expression _ ->
          other instanceof Fill.Nothing || other instanceof Fill.Expression;
    };
  }
}
