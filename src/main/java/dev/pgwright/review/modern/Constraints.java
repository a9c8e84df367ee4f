package dev.pgwright.review.modern;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Constraints that newer ones say better.
final class Constraints {

  private static final Pattern NOT_NULL =
      Pattern.compile("CHECK \\(+(\"[^\"]+\"|[\\p{L}_][\\p{L}\\d_$]*) IS NOT NULL\\)+.*");

  private Constraints() {}

  /// Unique indexes over COALESCE.
  static Stream<Spot> coalesced(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.unique() && it.index() != null && it.predicate() == null)
        .filter(
            it ->
                it.elements().stream()
                    .anyMatch(text -> text.matches("(?i)\\(*coalesce\\(\\s*\"?\\w+\"?\\s*,.*")))
        .map(
            it ->
                Spot.of(it.object(), it.name() + " is unique over COALESCE")
                    .decide(
                        "a unique index NULLS NOT DISTINCT over the columns themselves, built"
                            + " concurrently, then this one goes"));
  }

  /// CHECK (… IS NOT NULL).
  static Stream<Spot> notNull(Subject subject) {
    return subject
        .constraints(Constraint.Type.CHECK)
        .flatMap(
            it -> {
              Matcher matcher = NOT_NULL.matcher(it.definition());
              return matcher.matches() && it.enforced()
                  ? Stream.of(notNull(it, matcher.group(1)))
                  : Stream.empty();
            });
  }

  private static Spot notNull(Constraint it, String column) {
    String table = "alter table " + it.table().sql();
    return Spot.of(
        it.id(),
        it.table() + "." + it.name() + " is a CHECK that says NOT NULL",
        table + " alter column " + column + " set not null",
        table + " drop constraint " + it.name().sql());
  }

  /// NOT NULL … NOT VALID.
  static Stream<Spot> halfNotNull(Subject subject) {
    return subject
        .columns()
        .flatMap(
            it -> {
              Column.NotNull found = it.column().notNull();
              Name name = found == null ? null : found.name();
              return found == null || found.validated() || name == null
                  ? Stream.empty()
                  : Stream.of(
                      Spot.of(
                          it.id(),
                          it.name() + " is NOT NULL NOT VALID",
                          "alter table "
                              + it.table().name().sql()
                              + " validate constraint "
                              + name.sql()));
            });
  }

  /// Foreign keys NOT VALID: either validated, or not enforced at all.
  static Stream<Spot> documentation(Subject subject) {
    return subject
        .constraints(Constraint.Type.FOREIGN_KEY)
        .filter(it -> it.enforced() && !it.validated())
        .map(
            it ->
                Spot.of(
                        it.id(),
                        it.table() + "." + it.name() + " is checked for new rows alone",
                        "alter table "
                            + it.table().sql()
                            + " alter constraint "
                            + it.name().sql()
                            + " not enforced")
                    .decide("whether it only documents: NOT ENFORCED then; else validate it"));
  }
}
