package dev.pgwright.review.indexes;

import dev.pgwright.model.Index;
import dev.pgwright.model.Table;
import dev.pgwright.review.Keys;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An index whose work another one does: the same keys, or the first keys of a longer one.
///
/// Never one behind a constraint, a unique one that says more, a part of a parent's, or one that
/// replication goes by.
final class Redundant implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("redundant-index", "Indexes that another one makes needless");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "every write keeps it up, and its pages take the cache of others";
  }

  @Override
  public List<Remark> check(Subject subject) {
    var found = new ArrayList<Remark>();
    for (Table table : subject.tables()) {
      List<Keys> all = subject.keys(table.name());
      for (Keys it : all) {
        if (mayGo(table, it)) {
          by(all, it).ifPresent(other -> found.add(remark(it, other)));
        }
      }
    }
    return found;
  }

  private static boolean mayGo(Table table, Keys it) {
    Index index = it.index();
    return index != null
        && index.valid()
        && index.partOf() == null
        && !index.clustered()
        && !table.replicaIdentity().endsWith(" " + index.name().name().sql());
  }

  private static Optional<Keys> by(List<Keys> all, Keys it) {
    return all.stream().filter(other -> replaces(other, it)).findFirst();
  }

  private static boolean replaces(Keys other, Keys it) {
    if (other.name().equals(it.name())
        || !other.valid()
        || !other.method().equals(it.method())
        || !Objects.equals(other.predicate(), it.predicate())) {
      return false;
    }
    boolean same = other.elements().equals(it.elements());
    boolean carries = other.include().containsAll(it.include());
    if (same && other.unique() == it.unique() && other.include().equals(it.include())) {
      return other.constraint() != null || other.name().compareTo(it.name()) < 0;
    }
    if (it.unique()) {
      return same && other.unique() && carries && other.constraint() != null;
    }
    boolean longer = it.method().equals("btree") && other.beginsWith(it);
    return (same || longer) && (carries || all(other).containsAll(it.include()));
  }

  private static List<String> all(Keys keys) {
    var all = new ArrayList<>(keys.elements());
    all.addAll(keys.include());
    return all;
  }

  private Remark remark(Keys it, Keys other) {
    String how =
        other.elements().equals(it.elements()) ? " has the same keys as " : " is the beginning of ";
    return remark(
        it.object(), it.name() + how + other.name(), List.of("drop index " + it.name().sql()));
  }
}
