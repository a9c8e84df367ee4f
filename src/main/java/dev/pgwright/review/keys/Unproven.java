package dev.pgwright.review.keys;

import dev.pgwright.model.Constraint;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/// A constraint that was added NOT VALID and never validated.
final class Unproven implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("constraint-never-validated", "Constraints that were never validated");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "older rows may break it, and the planner does not rely on it";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return Stream.of(Constraint.Type.CHECK, Constraint.Type.FOREIGN_KEY)
        .flatMap(subject::constraints)
        .filter(it -> it.enforced() && !it.validated())
        .map(
            it ->
                remark(
                    it.id(),
                    it.table() + "." + it.name() + " is NOT VALID",
                    List.of(
                        "alter table "
                            + it.table().sql()
                            + " validate constraint "
                            + it.name().sql())))
        .toList();
  }
}
