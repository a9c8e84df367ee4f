package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Indexes that another one makes needless: a plain B-tree whose keys are the first keys of
/// another.
final class Redundant {

  private static final Pattern KEYS = Pattern.compile(" USING btree \\(([^()]*)\\)$");

  private Redundant() {}

  /// What makes an index needless, indexes that are gone left aside; empty for nothing. Of two
  /// equal ones the later is.
  static Optional<String> by(Schema schema, Index index, Collection<QualifiedName> gone) {
    List<Index> plain =
        schema
            .all(Index.class)
            .filter(it -> it.valid() && keys(it).isPresent() && !gone.contains(it.name()))
            .toList();
    return by(schema, plain, index);
  }

  private static Optional<String> by(Schema schema, List<Index> plain, Index index) {
    List<String> keys = keys(index).orElseThrow();
    Stream<String> indexes =
        plain.stream()
            .filter(it -> it.table().equals(index.table()) && !it.name().equals(index.name()))
            .filter(it -> covers(keys(it).orElseThrow(), keys))
            .filter(
                it ->
                    keys(it).orElseThrow().size() > keys.size()
                        || it.unique()
                        || it.name().compareTo(index.name()) < 0)
            .map(it -> it.name().name().sql());
    Stream<String> constraints =
        schema
            .all(Constraint.class)
            .filter(it -> it.table().equals(index.table()))
            .filter(
                it ->
                    it.type() == Constraint.Type.PRIMARY_KEY || it.type() == Constraint.Type.UNIQUE)
            .filter(it -> covers(it.columns().stream().map(Name::sql).toList(), keys))
            .map(it -> it.name().sql());
    return Stream.concat(constraints, indexes).findFirst();
  }

  /// Whether an index or key of the database begins with the keys of a new one.
  static boolean keyed(Schema schema, Proposal proposal) {
    boolean index =
        schema
            .all(Index.class)
            .filter(it -> it.table().equals(proposal.table()) && it.valid())
            .anyMatch(it -> covers(keys(it).orElse(List.of()), proposal.keys()));
    boolean constraint =
        schema
            .all(Constraint.class)
            .filter(it -> it.table().equals(proposal.table()))
            .filter(
                it ->
                    it.type() == Constraint.Type.PRIMARY_KEY || it.type() == Constraint.Type.UNIQUE)
            .anyMatch(it -> covers(it.columns().stream().map(Name::sql).toList(), proposal.keys()));
    return index || constraint;
  }

  private static boolean covers(List<String> longer, List<String> keys) {
    return longer.size() >= keys.size() && longer.subList(0, keys.size()).equals(keys);
  }

  /// The keys as the server prints them; empty for an index that is no plain B-tree over columns.
  static Optional<List<String>> keys(Index it) {
    Matcher matcher = KEYS.matcher(it.definition());
    return it.method().equals("btree") && it.predicate() == null && matcher.find()
        ? Optional.of(List.of(matcher.group(1).split(", ", -1)))
        : Optional.empty();
  }
}
