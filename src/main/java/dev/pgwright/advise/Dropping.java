package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.twin.IndexStatistics;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Indexes of the database that may go: others begin with their keys, proposed ones among them, or
/// nobody has read them since counters began.
///
/// Never one behind a constraint, a unique one, a part of another index, one that replication or
/// `CLUSTER` goes by, or the only one that a foreign key can be looked up in.
final class Dropping {

  /// Reads of a table before an index that had none counts as unused.
  private static final long READS = 1_000;

  private final Statistics statistics;
  private final Schema schema;
  private final WriteCosts writes;

  Dropping(Statistics statistics, WriteCosts writes) {
    this.statistics = statistics;
    this.schema = statistics.schema();
    this.writes = writes;
  }

  /// An index to drop.
  ///
  /// @param why what makes it needless
  /// @param redundant whether another index does all that it does; false where only nobody reads it
  record Found(Index index, String why, boolean redundant) {}

  /// The indexes that might go, once some of what is proposed is there or as it is; in the order of
  /// the schema.
  List<Index> movable(Collection<Proposal> proposals) {
    return schema
        .all(Index.class)
        .filter(this::droppable)
        .filter(it -> reason(it, proposals, List.of()).isPresent())
        .toList();
  }

  /// Whether nothing has to do what an index does: another one that stays does it, or nobody reads
  /// it.
  ///
  /// @param movable those that might go, this one among them
  boolean free(Index index, Collection<Index> movable) {
    List<QualifiedName> others =
        movable.stream().filter(it -> !it.equals(index)).map(Index::name).toList();
    return reason(index, List.of(), others).isPresent();
  }

  /// Whether a new index begins with the keys of one of the database.
  static boolean covers(Proposal proposal, Index index) {
    return Redundant.keys(index)
        .filter(keys -> proposal.table().equals(index.table()))
        .filter(keys -> by(index, keys, List.of(proposal)).isPresent())
        .isPresent();
  }

  /// Whether another index of the database does.
  static boolean covers(Index other, Index index) {
    List<String> longer = Redundant.keys(other).orElse(List.of());
    List<String> keys = Redundant.keys(index).orElse(List.of());
    return !other.equals(index)
        && other.valid()
        && other.table().equals(index.table())
        && !keys.isEmpty()
        && longer.size() >= keys.size()
        && longer.subList(0, keys.size()).equals(keys);
  }

  /// What goes of some, in their order.
  ///
  /// @param needless whether no statement of the workload gets dearer without some indexes
  List<Found> of(
      Collection<Index> some,
      Collection<Proposal> chosen,
      Predicate<List<QualifiedName>> needless) {
    var found = new ArrayList<Found>();
    var gone = new ArrayList<QualifiedName>();
    for (Index it : some) {
      Optional<Found> reason = reason(it, chosen, gone);
      if (reason.isPresent()) {
        gone.add(it.name());
        if (needless.test(gone)) {
          found.add(reason.get());
        } else {
          gone.removeLast();
        }
      }
    }
    return found;
  }

  private boolean droppable(Index it) {
    boolean identity =
        schema
            .table(it.table())
            .map(Table::replicaIdentity)
            .filter(way -> way.endsWith(" " + it.name().name().sql()))
            .isPresent();
    boolean parent = schema.all(Index.class).anyMatch(other -> it.name().equals(other.partOf()));
    return it.valid()
        && !it.unique()
        && !it.clustered()
        && it.partOf() == null
        && !parent
        && !identity;
  }

  /// Why an index may go beside what is chosen and without what is gone; empty where it may not.
  Optional<Found> reason(Index it, Collection<Proposal> chosen, Collection<QualifiedName> gone) {
    Optional<List<String>> keys = Redundant.keys(it);
    Optional<String> by =
        keys.flatMap(own -> Redundant.by(schema, it, gone))
            .or(() -> keys.flatMap(own -> by(it, own, chosen)));
    if (by.isPresent()) {
      return Optional.of(
          new Found(it, by.get() + " begins with the same keys; " + saved(it), true));
    }
    IndexStatistics known = statistics.index(it.name()).orElse(null);
    boolean unread = known != null && known.scans() == 0 && reads(it.table()) >= READS;
    return unread && !supports(it, chosen, gone)
        ? Optional.of(
            new Found(
                it,
                String.format(
                    Locale.ROOT,
                    "nobody has read it since counters began, while its table was read %,d times;"
                        + " replicas count for themselves; %s",
                    reads(it.table()),
                    saved(it)),
                false))
        : Optional.empty();
  }

  private static Optional<String> by(Index it, List<String> keys, Collection<Proposal> chosen) {
    return chosen.stream()
        .filter(own -> own.table().equals(it.table()) && own.method().equals("btree"))
        .filter(own -> own.where() == null && own.keys().size() >= keys.size())
        .filter(own -> own.keys().subList(0, keys.size()).equals(keys))
        .map(own -> "the new index on " + own.definition())
        .findFirst();
  }

  private String saved(Index it) {
    long pages = statistics.index(it.name()).map(IndexStatistics::pages).orElse(0L);
    return String.format(
        Locale.ROOT, "%.1f MB, and %,d entries written so far", pages / 128.0, writes.entries(it));
  }

  private long reads(QualifiedName table) {
    long scans = statistics.table(table).map(own -> own.scans()).orElse(0L);
    for (IndexStatistics it : statistics.indexes()) {
      scans += it.table().equals(table) ? it.scans() : 0;
    }
    return scans;
  }

  /// Whether a foreign key is looked up in it and in nothing else, when rows go that it refers to.
  private boolean supports(
      Index index, Collection<Proposal> chosen, Collection<QualifiedName> gone) {
    return schema
        .all(Constraint.class)
        .filter(it -> it.type() == Constraint.Type.FOREIGN_KEY && it.table().equals(index.table()))
        .filter(it -> begins(index.keys(), it.columns()))
        .anyMatch(it -> !otherwise(it, index, chosen, gone));
  }

  private boolean otherwise(
      Constraint key, Index index, Collection<Proposal> chosen, Collection<QualifiedName> gone) {
    boolean other =
        schema
            .all(Index.class)
            .filter(it -> it.table().equals(key.table()) && !it.name().equals(index.name()))
            .filter(it -> it.valid() && it.predicate() == null && !gone.contains(it.name()))
            .anyMatch(it -> begins(it.keys(), key.columns()));
    boolean constraint =
        schema
            .all(Constraint.class)
            .filter(it -> it.table().equals(key.table()))
            .filter(
                it ->
                    it.type() == Constraint.Type.PRIMARY_KEY || it.type() == Constraint.Type.UNIQUE)
            .anyMatch(it -> begins(it.columns().stream().map(Name::sql).toList(), key.columns()));
    boolean proposed =
        chosen.stream()
            .filter(it -> it.table().equals(key.table()) && it.where() == null)
            .anyMatch(it -> it.method().equals("btree") && begins(it.columns(), key.columns()));
    return other || constraint || proposed;
  }

  /// Whether the first keys are some columns, in any order.
  private static boolean begins(List<String> keys, List<Name> columns) {
    return keys.size() >= columns.size()
        && keys.subList(0, columns.size()).containsAll(columns.stream().map(Name::sql).toList());
  }
}
