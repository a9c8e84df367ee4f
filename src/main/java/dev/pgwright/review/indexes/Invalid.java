package dev.pgwright.review.indexes;

import dev.pgwright.model.Table;
import dev.pgwright.review.Keys;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// What a concurrent build that failed has left.
final class Invalid implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.error("invalid-index", "Indexes that a failed build has left");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "every write keeps it up, and no query uses it";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .keys()
        .filter(it -> !it.valid() && !isHalf(subject, it))
        .map(
            it ->
                remark(
                    it.object(),
                    it.name() + " is invalid",
                    List.of("reindex index " + it.name().sql())))
        .toList();
  }

  /// An index of a partitioned table is invalid until all its partitions have one.
  private static boolean isHalf(Subject subject, Keys it) {
    return subject.schema().table(it.table()).filter(Table::partitioned).isPresent();
  }
}
