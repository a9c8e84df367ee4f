package dev.pgwright.review;

import dev.pgwright.model.ObjectId;
import java.util.Comparator;
import java.util.List;

/// Reviews a schema.
public final class Review {

  private static final Comparator<Remark> ORDER =
      Comparator.comparing((Remark it) -> it.rule().severity())
          .reversed()
          .thenComparing(
              Remark::object, Comparator.nullsFirst(Comparator.<ObjectId>naturalOrder()));

  private Review() {}

  /// What the rules find: what matters most first, then in the order of the schema; for one object
  /// in the order of the rules. Rules that ask for what the version lacks say nothing.
  public static List<Remark> of(Subject subject, List<ReviewRule> rules) {
    return rules.stream()
        .filter(it -> subject.version() >= it.since())
        .flatMap(it -> it.check(subject).stream())
        .sorted(ORDER)
        .toList();
  }
}
