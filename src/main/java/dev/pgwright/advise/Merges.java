package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.model.Name;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/// Indexes that do for several statements what two others do: the keys of the longer one, whose
/// first keys are those of the shorter one, and what either carries along.
final class Merges {

  private static final int MOST = 30;
  private static final int MOST_INCLUDED = 6;

  private Merges() {}

  /// The merged ones that are not among those given.
  static List<Proposal> of(Collection<Proposal> all) {
    var merged = new LinkedHashSet<Proposal>();
    for (Proposal longer : all) {
      for (Proposal shorter : all) {
        if (!shorter.include().isEmpty() && extendsOne(longer, shorter)) {
          var include = new LinkedHashSet<>(longer.include());
          shorter.include().stream()
              .filter(it -> !longer.keys().contains(it.sql()))
              .forEach(include::add);
          Proposal it =
              new Proposal(
                  longer.table(),
                  longer.method(),
                  longer.keys(),
                  include.stream().sorted(java.util.Comparator.comparing(Name::value)).toList(),
                  longer.where());
          if (include.size() > longer.include().size()
              && include.size() <= MOST_INCLUDED
              && all.stream().noneMatch(own -> same(own, it))) {
            merged.add(it);
          }
        }
      }
    }
    return merged.stream().limit(MOST).toList();
  }

  /// Whether two indexes differ at most in the order of what they carry along.
  private static boolean same(Proposal one, Proposal other) {
    return one.table().equals(other.table())
        && one.method().equals(other.method())
        && one.keys().equals(other.keys())
        && Objects.equals(one.where(), other.where())
        && one.include().size() == other.include().size()
        && one.include().containsAll(other.include());
  }

  /// Whether the first keys of a B-tree are those of another one of the same rows.
  static boolean extendsOne(Proposal longer, Proposal shorter) {
    return !longer.equals(shorter)
        && longer.table().equals(shorter.table())
        && longer.method().equals("btree")
        && shorter.method().equals("btree")
        && Objects.equals(longer.where(), shorter.where())
        && longer.keys().size() >= shorter.keys().size()
        && longer.keys().subList(0, shorter.keys().size()).equals(shorter.keys());
  }
}
