package dev.pgwright.review.indexes;

import dev.pgwright.review.ReviewRule;
import java.util.List;

/// Rules about indexes.
public final class IndexRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(new Invalid(), new Redundant(), new Unused(), new FewValues(), new WrongMethod());

  private IndexRules() {}
}
