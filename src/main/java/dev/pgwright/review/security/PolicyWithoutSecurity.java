package dev.pgwright.review.security;

import dev.pgwright.model.Table;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// Policies of a table whose row security is off.
final class PolicyWithoutSecurity implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.error("policy-without-row-security", "Policies while row security is off");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "the policies do nothing: everyone with SELECT reads every row";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject.tables().stream()
        .filter(it -> !it.rowSecurity() && !subject.policies(it.name()).isEmpty())
        .map(this::remark)
        .toList();
  }

  private Remark remark(Table it) {
    return remark(
        it.id(),
        it.name() + " has policies, and row security is off",
        List.of("alter table " + it.name().sql() + " enable row level security"));
  }
}
