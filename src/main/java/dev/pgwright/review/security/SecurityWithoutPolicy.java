package dev.pgwright.review.security;

import dev.pgwright.model.Table;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// Row security that lets nobody see a row.
final class SecurityWithoutPolicy implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("row-security-without-policy", "Row security without a policy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "everyone but the owner reads an empty table, without an error";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject.tables().stream()
        .filter(Table::rowSecurity)
        .filter(it -> subject.policies(it.name()).isEmpty())
        .map(
            it ->
                remark(it.id(), it.name() + " has row security and no policy", List.of())
                    .advised("who may see which rows"))
        .toList();
  }
}
