package dev.pgwright.review.names;

import dev.pgwright.model.Name;
import dev.pgwright.review.Keys;
import dev.pgwright.review.Names;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;

/// Indexes whose names do not say what they are over.
final class IndexNames implements ReviewRule {

  private static final RuleInfo INFO = RuleInfo.info("index-name", "Names of indexes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "plans and statistics name an index that says nothing of its columns";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.index() != null && it.index().partOf() == null)
        .flatMap(it -> remark(subject, it).stream())
        .toList();
  }

  private Optional<Remark> remark(Subject subject, Keys it) {
    Name wanted = Names.index(subject.convention(), it);
    boolean fits =
        it.name().name().equals(wanted)
            || it.name().name().value().startsWith(wanted.value() + "_");
    return fits
        ? Optional.empty()
        : Optional.of(
            remark(
                    it.object(),
                    it.name() + " would be " + wanted + " by " + subject.convention().index(),
                    free(subject, it, wanted)
                        ? List.of("alter index " + it.name().sql() + " rename to " + wanted.sql())
                        : List.of())
                .renaming(wanted));
  }

  private static boolean free(Subject subject, Keys it, Name wanted) {
    return !Names.taken(subject, it.name().sibling(wanted.value()));
  }
}
