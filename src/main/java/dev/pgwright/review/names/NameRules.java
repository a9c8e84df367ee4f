package dev.pgwright.review.names;

import dev.pgwright.review.ReviewRule;
import java.util.List;

/// Rules about names.
public final class NameRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(new TableNames(), new ColumnNames(), new IndexNames(), new ForeignKeyNames());

  private NameRules() {}
}
