package dev.pgwright.review.names;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.review.Convention;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Foreign keys whose names do not say what they join.
final class ForeignKeyNames implements ReviewRule {

  private static final RuleInfo INFO = RuleInfo.info("foreign-key-name", "Names of foreign keys");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "errors name a constraint that does not say which tables it joins";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .constraints(Constraint.Type.FOREIGN_KEY)
        .filter(it -> it.references() != null)
        .flatMap(it -> remark(subject, it).stream())
        .toList();
  }

  private Optional<Remark> remark(Subject subject, Constraint it) {
    String referenced = Objects.requireNonNull(it.references()).name().value();
    Name wanted =
        Convention.made(
            subject.convention().foreignKey(), it.table().name(), it.columns(), referenced);
    boolean fits = it.name().equals(wanted) || it.name().value().startsWith(wanted.value() + "_");
    return fits
        ? Optional.empty()
        : Optional.of(
            remark(
                    it.id(),
                    it.table()
                        + "."
                        + it.name()
                        + " would be "
                        + wanted
                        + " by "
                        + subject.convention().foreignKey(),
                    List.of(
                        "alter table "
                            + it.table().sql()
                            + " rename constraint "
                            + it.name().sql()
                            + " to "
                            + wanted.sql()))
                .renaming(wanted));
  }
}
