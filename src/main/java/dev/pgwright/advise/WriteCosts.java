package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import dev.pgwright.twin.IndexStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// What keeping an index up to date costs while the workload runs, in the planner's units.
///
/// Rows written are those of the database's counters, scaled to the workload by how often its
/// tables were read meanwhile: writes for each read stay what they are. Counters of few reads say
/// nothing.
final class WriteCosts {

  /// A descent of a B-tree and the change of a leaf, by the planner's default constants.
  private static final double ENTRY = 0.15;

  /// The share of changed pages that have to be read first, where an index fits into the cache.
  private static final double COLD = 0.02;

  /// With fewer reads of a table the counters tell of its loading, not of its use.
  private static final long READS = 1_000;

  private static final double RANDOM_PAGE = 4;
  private static final double CACHE_PAGES = 524_288;

  private final Statistics statistics;
  private final Map<QualifiedName, Double> reads = new LinkedHashMap<>();
  private final Map<QualifiedName, SequencedSet<Name>> updated = new LinkedHashMap<>();

  WriteCosts(Statistics statistics, List<Prepared> statements) {
    this.statistics = statistics;
    for (Prepared it : statements) {
      String text = it.texts().getFirst();
      Typical.statement(text).ifPresent(statement -> note(statement, it.query().weight()));
    }
  }

  private void note(Statement statement, double weight) {
    var tables = new LinkedHashSet<QualifiedName>();
    Walk.all(statement, FromItem.Relation.class).forEach(it -> table(it).ifPresent(tables::add));
    tables.forEach(it -> reads.merge(it, weight, Double::sum));
    Walk.all(statement, Change.Update.class)
        .forEach(
            it ->
                table(it.target())
                    .ifPresent(
                        table ->
                            it.set()
                                .forEach(
                                    set ->
                                        set.columns()
                                            .forEach(
                                                target ->
                                                    updated
                                                        .computeIfAbsent(
                                                            table, _ -> new LinkedHashSet<>())
                                                        .add(target.column())))));
  }

  private java.util.Optional<QualifiedName> table(FromItem.Relation relation) {
    return statistics.tables().stream()
        .map(TableStatistics::name)
        .filter(it -> it.name().equals(relation.name().name()))
        .filter(it -> relation.name().schema().map(it.schema()::equals).orElse(true))
        .findFirst();
  }

  /// Whether the workload is about a table.
  boolean reads(QualifiedName table) {
    return reads.containsKey(table);
  }

  /// Writes of a table while the workload runs once, by the counters.
  private double scale(TableStatistics table) {
    long scans = table.scans();
    for (IndexStatistics it : statistics.indexes()) {
      scans += it.table().equals(table.name()) ? it.scans() : 0;
    }
    return scans < READS ? 0 : reads.getOrDefault(table.name(), 0.0) / (double) scans;
  }

  /// The cost of an index for the whole workload; 0 where nothing is known of writes.
  ///
  /// @param pages that it would have
  double of(Proposal index, double pages) {
    TableStatistics table = statistics.table(index.table()).orElse(null);
    if (table == null) {
      return 0;
    }
    TableStatistics.Writes writes = table.writes();
    double scale = scale(table);
    double cold = Math.min(1, Math.max(COLD, pages / CACHE_PAGES));
    double entry = (ENTRY + RANDOM_PAGE * cold) * (index.method().equals("gin") ? 10 : 1);
    boolean breaks = breaksHot(index);
    long changed =
        writes.inserts()
            + (writes.updates() - writes.hotUpdates())
            + (breaks ? writes.hotUpdates() : 0);
    long others = breaks ? writes.hotUpdates() * others(index.table()) : 0;
    return scale * entry * (double) (changed + others);
  }

  /// The same of an index of the database.
  double of(Index index, double pages) {
    TableStatistics table = statistics.table(index.table()).orElse(null);
    if (table == null) {
      return 0;
    }
    double cold = Math.min(1, Math.max(COLD, pages / CACHE_PAGES));
    double entry = (ENTRY + RANDOM_PAGE * cold) * (index.method().equals("gin") ? 10 : 1);
    return scale(table) * entry * (double) entries(index);
  }

  /// Whether an update of the workload that leaves all indexes alone now would have to change this
  /// one, and with it all others.
  boolean breaksHot(Proposal index) {
    boolean hot =
        statistics.table(index.table()).filter(it -> it.writes().hotUpdates() > 0).isPresent();
    SequencedSet<Name> set = updated.get(index.table());
    if (!hot || set == null || index.method().equals("brin")) {
      return false;
    }
    return set.stream()
        .anyMatch(
            it ->
                index.include().contains(it)
                    || mentions(index.where(), it)
                    || index.keys().stream().anyMatch(key -> mentions(key, it)));
  }

  private static boolean mentions(@org.jspecify.annotations.Nullable String sql, Name column) {
    return sql != null
        && java.util.regex.Pattern.compile(
                "(?<![\\w\"])" + java.util.regex.Pattern.quote(column.sql()) + "(?![\\w\"])")
            .matcher(sql)
            .find();
  }

  private long others(QualifiedName table) {
    return statistics.indexes().stream().filter(it -> it.table().equals(table)).count();
  }

  /// How many of the updates of a table change no index now, 0 to 1; of all since counters began.
  double hotShare(QualifiedName table) {
    return statistics
        .table(table)
        .map(TableStatistics::writes)
        .filter(it -> it.updates() > 0)
        .map(it -> (double) it.hotUpdates() / it.updates())
        .orElse(0.0);
  }

  /// Entries that an index of the database has taken since counters began.
  long entries(Index index) {
    return statistics
        .table(index.table())
        .map(TableStatistics::writes)
        .map(it -> it.inserts() + it.updates() - it.hotUpdates())
        .orElse(0L);
  }
}
