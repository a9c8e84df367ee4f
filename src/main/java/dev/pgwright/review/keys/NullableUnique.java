package dev.pgwright.review.keys;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// A unique constraint over several columns of which one may be null.
final class NullableUnique implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("unique-over-nulls", "Unique over columns that may be null");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "rows that are equal but for a null are all let in";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .constraints(Constraint.Type.UNIQUE)
        .filter(it -> it.columns().size() > 1 && !it.definition().contains("NULLS NOT DISTINCT"))
        .filter(it -> !nullable(subject, it).isEmpty())
        .map(it -> remark(subject, it))
        .toList();
  }

  private static List<Name> nullable(Subject subject, Constraint it) {
    return it.columns().stream()
        .filter(name -> subject.column(it.table(), name).map(Column::notNull).isEmpty())
        .toList();
  }

  /// Whether a foreign key relies on it, which then cannot go and come.
  private static boolean isReferred(Subject subject, Constraint it) {
    return subject.referring(it.table()).stream()
        .anyMatch(
            key ->
                it.columns().containsAll(key.referencedColumns())
                    && key.referencedColumns().containsAll(it.columns()));
  }

  private Remark remark(Subject subject, Constraint it) {
    List<String> names = nullable(subject, it).stream().map(Name::value).toList();
    String table = "alter table " + it.table().sql();
    String columns = String.join(", ", it.columns().stream().map(Name::sql).toList());
    return remark(
            it.id(),
            it.table()
                + "."
                + it.name()
                + " takes "
                + String.join(", ", names)
                + " as different whenever null",
            subject.version() < 15 || isReferred(subject, it)
                ? List.of()
                : List.of(
                    table + " drop constraint " + it.name().sql(),
                    table
                        + " add constraint "
                        + it.name().sql()
                        + " unique nulls not distinct ("
                        + columns
                        + ")"))
        .advised("whether two rows may differ by a null alone");
  }
}
