package dev.pgwright.advise.estimates;

import dev.pgwright.advise.Remedy;
import dev.pgwright.advise.estimates.DistinctValues.Miscounted;
import dev.pgwright.advise.estimates.Mended.Change;
import dev.pgwright.advise.shape.Filter;
import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.ExtendedStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import dev.pgwright.twin.snapshot.ComputedStatistics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeMap;

/// What was found so far, and the statistics with all of it done.
final class Repaired {

  private static final int TARGET = 1_000;

  private final Statistics statistics;
  private final SampleRows sample;
  private final List<Change> changes = new ArrayList<>();
  private final SequencedSet<QualifiedName> fresh = new LinkedHashSet<>();
  private final SequencedSet<ObjectId> finer = new LinkedHashSet<>();
  private final SequencedSet<QualifiedName> created = new LinkedHashSet<>();
  private final Map<ObjectId, Double> counted = new LinkedHashMap<>();

  Repaired(Statistics statistics, SampleRows sample) {
    this.statistics = statistics;
    this.sample = sample;
  }

  private static ObjectId id(QualifiedName table, Name column) {
    return ObjectId.part(ObjectKind.COLUMN, table, column);
  }

  /// A table that nobody has analysed.
  void missing(Question it) {
    if (fresh.add(it.table())) {
      SampleRows.Taken taken = Objects.requireNonNull(sample.of(it.table()));
      boolean parent =
          statistics.table(it.table()).filter(own -> own.kind().equals("p")).isPresent();
      String finding =
          String.format(
              Locale.ROOT,
              "the planner knows nothing of the about %,.0f rows of %s: it was never analysed%s",
              taken.rows(),
              it.table().sql(),
              parent ? ", which autovacuum does for partitions but not for their parent" : "");
      Remedy remedy =
          Mending.remedy("missing-statistics", null, finding, "ANALYZE " + it.table().sql());
      changes.add(Mending.change(it, remedy, true, null, null));
    }
  }

  /// A table whose statistics are of other rows than it has.
  void stale(Question it, String condition, Estimates was) {
    if (fresh.add(it.table())) {
      long since = statistics.table(it.table()).map(own -> own.writes().sinceAnalyze()).orElse(0L);
      String finding =
          Mending.compared(it, condition, was.expected(), was.actual(), was.fresh())
              + (since > 0
                  ? String.format(
                      Locale.ROOT, "; %,d rows were written since its last ANALYZE", since)
                  : "");
      Remedy remedy =
          Mending.remedy("stale-statistics", it.query(), finding, "ANALYZE " + it.table().sql());
      changes.add(Mending.change(it, remedy, true, null, null));
      statistics
          .table(it.table())
          .flatMap(own -> Autovacuum.of(it, own, statistics))
          .ifPresent(changes::add);
    }
  }

  /// A column with more common values than its statistics hold.
  void finer(Question it, Filter filter, Name column, Estimates was) throws SQLException {
    ObjectId id = id(it.table(), column);
    Integer target =
        statistics
            .schema()
            .table(it.table())
            .flatMap(own -> own.column(column))
            .map(Column::statisticsTarget)
            .orElse(null);
    if (finer.contains(id) || (target != null && target >= TARGET)) {
      return;
    }
    String alter = "ALTER TABLE " + it.table().sql() + " ALTER COLUMN " + column.sql();
    sample.execute(alter + " SET STATISTICS " + TARGET);
    sample.execute("analyze " + it.table().sql());
    String condition = Question.condition(List.of(filter));
    Estimates now = Estimates.of(it, condition, sample, was.expected());
    if (now.freshOff()) {
      sample.execute(alter + " SET STATISTICS " + (target == null ? -1 : target));
      sample.execute("analyze " + it.table().sql());
      return;
    }
    finer.add(id);
    String ddl = alter + " SET STATISTICS " + TARGET;
    Remedy remedy =
        Mending.remedy(
            "statistics-target",
            it.query(),
            Mending.compared(it, condition, was.expected(), was.actual(), now.fresh())
                + ": it keeps too few common values of the column",
            analysed(ddl, it.table()));
    changes.add(Mending.change(it, remedy, false, ddl, id.label()));
  }

  /// A column with another number of distinct values than its statistics say.
  void distinct(Miscounted it) {
    double stored =
        it.count() > 0.1 * it.rows()
            ? -Math.min(1, Math.round(1000 * it.count() / it.rows()) / 1000.0)
            : it.count();
    String value =
        stored < 0
            ? String.format(Locale.ROOT, "%.3f", stored)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "")
            : String.format(Locale.ROOT, "%.0f", stored);
    String ddl =
        "ALTER TABLE "
            + it.table().sql()
            + " ALTER COLUMN "
            + it.column().sql()
            + " SET (n_distinct = "
            + value
            + ")";
    ObjectId id = id(it.table(), it.column());
    counted.put(id, stored);
    String finding =
        String.format(
            Locale.ROOT,
            "%s.%s has %,.0f distinct values, counted; ANALYZE, from its sample, believes in %,.0f",
            it.table().sql(),
            it.column().sql(),
            it.count(),
            it.known());
    Remedy remedy = Mending.remedy("n-distinct", null, finding, analysed(ddl, it.table()));
    changes.add(new Change(remedy, it.table(), false, ddl, id.label()));
  }

  /// An object that was created over the sampled rows.
  void created(QualifiedName name, Change change) {
    created.add(name);
    changes.add(change);
  }

  static String analysed(String ddl, QualifiedName table) {
    return ddl + ";\nANALYZE " + table.sql();
  }

  Mended mended(List<String> notes) throws SQLException {
    if (changes.isEmpty()) {
      return new Mended(statistics, List.of(), sample.tables(), notes);
    }
    ComputedStatistics computed = sample.computed();
    return new Mended(
        statistics.with(schema(), tables(), columns(computed), extended(computed)),
        changes,
        sample.tables(),
        notes);
  }

  private Schema schema() {
    if (created.isEmpty()) {
      return statistics.schema();
    }
    Schema own = statistics.schema();
    Schema here = sample.schema();
    var objects = new TreeMap<ObjectId, SchemaObject>(own.objects());
    for (QualifiedName name : created) {
      ObjectId id = ObjectId.of(ObjectKind.STATISTICS, name);
      objects.put(id, Objects.requireNonNull(here.objects().get(id)));
    }
    return new Schema(
        own.serverVersion(),
        objects,
        own.comments(),
        own.dependencies(),
        own.unhandled(),
        own.access());
  }

  private List<TableStatistics> tables() {
    return statistics.tables().stream()
        .map(
            it -> {
              SampleRows.Taken taken = sample.of(it.name());
              return fresh.contains(it.name()) && taken != null ? it.counted(taken.rows()) : it;
            })
        .toList();
  }

  private List<ColumnStatistics> columns(ComputedStatistics computed) throws SQLException {
    var all = new ArrayList<ColumnStatistics>();
    for (ColumnStatistics it : statistics.columns()) {
      Double count = counted.get(id(it.relation(), new Name(it.column())));
      boolean replaced = computed.columns().stream().anyMatch(own -> replaces(own, it));
      if (!replaced) {
        all.add(count == null ? it : it.withDistinct(count));
      }
    }
    for (ColumnStatistics it : computed.columns()) {
      if (replaces(it, it)) {
        Double count = counted.get(id(it.relation(), new Name(it.column())));
        all.add(it.withDistinct(count == null ? stored(it) : count));
      }
    }
    return all;
  }

  private boolean replaces(ColumnStatistics it, ColumnStatistics other) {
    Name column = new Name(it.column());
    SampleRows.Taken taken = sample.of(it.relation());
    return it.relation().equals(other.relation())
        && it.column().equals(other.column())
        && it.inherited() == other.inherited()
        && taken != null
        && taken.columns().contains(column)
        && (fresh.contains(it.relation()) || finer.contains(id(it.relation(), column)));
  }

  private double stored(ColumnStatistics it) throws SQLException {
    SampleRows.Taken taken = Objects.requireNonNull(sample.of(it.relation()));
    if (taken.whole()) {
      return it.distinct();
    }
    String column = new Name(it.column()).sql();
    return sample
        .counts(it.relation(), column + " is not null", column)
        .stored(taken.rows(), it.nullFraction());
  }

  private List<ExtendedStatistics> extended(ComputedStatistics computed) throws SQLException {
    var all = new ArrayList<ExtendedStatistics>();
    for (ExtendedStatistics it : statistics.extended()) {
      if (!fresh.contains(it.table())) {
        all.add(it);
      }
    }
    for (ExtendedStatistics it : computed.extended()) {
      if (created.contains(it.name()) || fresh.contains(it.table())) {
        all.add(StatisticsObjects.scaled(it, sample));
      }
    }
    return all;
  }
}
