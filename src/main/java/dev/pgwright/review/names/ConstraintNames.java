package dev.pgwright.review.names;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.review.Convention;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import java.util.Optional;
import java.util.stream.Stream;

/// Unique, CHECK and exclusion constraints whose names do not say what they demand of which
/// columns.
final class ConstraintNames {

  private ConstraintNames() {}

  static Stream<Spot> find(Subject subject) {
    return Stream.of(Constraint.Type.UNIQUE, Constraint.Type.CHECK, Constraint.Type.EXCLUSION)
        .flatMap(subject::constraints)
        .filter(it -> it.origin() == Column.Origin.LOCAL && it.partOf() == null)
        .flatMap(it -> spot(subject, it).stream());
  }

  private static Optional<Spot> spot(Subject subject, Constraint it) {
    String type =
        switch (it.type()) {
          case UNIQUE -> "unique";
          case CHECK -> "check";
          case EXCLUSION -> "excl";
          case PRIMARY_KEY -> "pkey";
          case FOREIGN_KEY -> "fkey";
        };
    String form = subject.convention().constraint();
    Name wanted = Convention.made(form, it.table().name(), it.columns(), "", type);
    String name = it.name().value();
    // Of a CHECK only what says more than its columns is asked for: two may have the same ones.
    boolean fits =
        name.startsWith(wanted.value())
            || (it.type() == Constraint.Type.CHECK && name.endsWith("_" + type));
    if (fits) {
      return Optional.empty();
    }
    boolean free =
        subject.constraints(it.table(), it.type()).stream()
                .noneMatch(other -> other.name().equals(wanted))
            && !subject.stands(it.table().sibling(wanted.value()));
    String rename =
        "alter table "
            + it.table().sql()
            + " rename constraint "
            + it.name().sql()
            + " to "
            + wanted.sql();
    return Optional.of(
        Spot.of(
                it.id(),
                it.table() + "." + it.name() + " would be " + wanted + " by " + form,
                free ? new String[] {rename} : new String[0])
            .renaming(wanted));
  }
}
