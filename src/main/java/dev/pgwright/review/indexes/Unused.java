package dev.pgwright.review.indexes;

import dev.pgwright.review.Keys;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.source.counters.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An index that nothing has read since counters began, on a table that is written.
final class Unused implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("unused-index", "Indexes that nothing has read");

  private static final long LEAST_BYTES = 128 << 10;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "every write keeps it up, and updates of its columns cannot be HOT";
  }

  @Override
  public List<Remark> check(Subject subject) {
    var found = new ArrayList<Remark>();
    subject
        .keys()
        .filter(it -> it.index() != null && !it.unique() && it.valid())
        .filter(it -> !isNeeded(subject, it))
        .forEach(
            it -> {
              Known.Relation index = subject.known().relation(it.name());
              Known.Relation table = subject.known().relation(it.table());
              if (index != null
                  && table != null
                  && index.scans() == 0
                  && index.bytes() >= LEAST_BYTES
                  && table.writes() > 0) {
                found.add(remark(it, index, table));
              }
            });
    return found;
  }

  /// Whether a foreign key relies on it: who deletes a referenced row reads it, however seldom.
  private static boolean isNeeded(Subject subject, Keys it) {
    return subject.constraints(it.table(), dev.pgwright.model.Constraint.Type.FOREIGN_KEY).stream()
        .anyMatch(key -> it.leadsWith(key.columns()));
  }

  private Remark remark(Keys it, Known.Relation index, Known.Relation table) {
    return remark(
            it.object(),
            String.format(
                Locale.ROOT,
                "%s of %,d kB was never read since counters began, while its table was written"
                    + " %,d times",
                it.name(),
                index.bytes() / 1024,
                table.writes()),
            List.of("drop index " + it.name().sql()))
        .advised("whether the counters are as old as the rarest query, on standbys too");
  }
}
