package dev.pgwright.review;

import dev.pgwright.review.design.DesignRules;
import dev.pgwright.review.indexes.IndexRules;
import dev.pgwright.review.keys.KeyRules;
import dev.pgwright.review.modern.ModernRules;
import dev.pgwright.review.names.NameRules;
import dev.pgwright.review.security.SecurityRules;
import dev.pgwright.review.server.ServerRules;
import dev.pgwright.review.types.TypeRules;
import java.util.List;
import java.util.stream.Stream;

/// All rules of a review.
public final class ReviewRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      Stream.of(
              KeyRules.ALL,
              IndexRules.ALL,
              TypeRules.ALL,
              SecurityRules.ALL,
              ModernRules.ALL,
              ServerRules.ALL,
              DesignRules.ALL,
              NameRules.ALL)
          .flatMap(List::stream)
          .toList();

  private ReviewRules() {}

  /// Those that run when nobody names any.
  public static List<ReviewRule> standard() {
    return ALL.stream().filter(it -> it.info().byDefault()).toList();
  }
}
