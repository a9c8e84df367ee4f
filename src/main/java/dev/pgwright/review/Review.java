package dev.pgwright.review;

import java.util.Comparator;
import java.util.List;

/// Reviews a schema.
public final class Review {

  private static final Comparator<Remark> ORDER =
      Comparator.comparing((Remark it) -> it.rule().severity())
          .reversed()
          .thenComparing(Remark::object);

  private Review() {}

  /// What the rules find: what matters most first, then in the order of the schema; for one object
  /// in the order of the rules.
  public static List<Remark> of(Subject subject, List<ReviewRule> rules) {
    return rules.stream().flatMap(it -> it.check(subject).stream()).sorted(ORDER).toList();
  }
}
