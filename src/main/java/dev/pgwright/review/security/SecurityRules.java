package dev.pgwright.review.security;

import dev.pgwright.review.ReviewRule;
import java.util.List;

/// Rules about who sees and may do what.
public final class SecurityRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(new SecurityWithoutPolicy(), new PolicyWithoutSecurity(), new DefinerSearchPath());

  private SecurityRules() {}
}
