package dev.pgwright.review.keys;

import dev.pgwright.review.ReviewRule;
import java.util.List;

/// Rules about keys.
public final class KeyRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          new MissingPrimaryKey(),
          new UnindexedForeignKey(),
          new ForeignKeyTypes(),
          new ForeignKeyAction(),
          new NullableUnique(),
          new Unproven(),
          new NarrowKey());

  private KeyRules() {}
}
