package dev.pgwright.review.keys;

import dev.pgwright.model.Constraint;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// A foreign key that says nothing about deleted rows.
final class ForeignKeyAction implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.info("foreign-key-without-action", "Foreign keys without a choice for ON DELETE");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "deleting a referenced row fails, which may be meant or forgotten";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .constraints(Constraint.Type.FOREIGN_KEY)
        .filter(it -> !it.definition().contains(" ON DELETE "))
        .map(
            it ->
                remark(it.id(), it.table() + "." + it.name() + " has no ON DELETE", List.of())
                    .advised("RESTRICT, CASCADE or SET NULL, by what a lone row would mean"))
        .toList();
  }
}
