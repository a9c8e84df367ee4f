package dev.pgwright.advise.estimates;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.advise.Remedy;
import dev.pgwright.advise.estimates.Mended.Change;
import dev.pgwright.advise.shape.Filter;
import dev.pgwright.advise.shape.Key;
import dev.pgwright.advise.workload.WorkloadQuery;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.query.ReadSession;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.twin.ColumnStatistics;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import dev.pgwright.twin.Twin;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Compares what the planner expects with sampled rows, and finds the statistics that mend what is
/// far off.
public final class Mending {

  /// Tables of fewer pages do not matter.
  private static final int SMALL_PAGES = 16;

  private static final int MOST_TABLES = 40;

  private final Statistics statistics;
  private final Twin twin;
  private final SampleRows sample;
  private final Progress progress;
  private final Repaired repaired;
  private final StatisticsObjects objects;
  private final List<String> notes = new ArrayList<>();

  private Mending(Statistics statistics, Twin twin, SampleRows sample, Progress progress) {
    this.statistics = statistics;
    this.twin = twin;
    this.sample = sample;
    this.progress = progress;
    this.repaired = new Repaired(statistics, sample);
    this.objects = new StatisticsObjects(statistics, sample, repaired);
  }

  /// Looks at the tables of a workload.
  ///
  /// @param twin of the database that the statistics are of
  /// @param sandbox of the same major version with the same extensions
  /// @param rows of the database; what cannot be read is told in the notes
  public static Mended run(
      Statistics statistics,
      Twin twin,
      Sandbox sandbox,
      Collection<WorkloadQuery> workload,
      RowSource rows,
      Progress progress) {
    List<Question> questions =
        Question.of(workload, statistics).stream().filter(it -> matters(it, statistics)).toList();
    if (questions.isEmpty()) {
      return new Mended(statistics, List.of(), List.of(), List.of());
    }
    try (SampleRows sample = SampleRows.on(statistics, sandbox)) {
      var mending = new Mending(statistics, twin, sample, progress);
      mending.read(questions, rows);
      mending.judge(questions);
      return mending.repaired.mended(mending.notes);
    } catch (SQLException e) {
      throw PgwrightException.of(Code.SANDBOX, "no estimates can be looked at: " + e.getMessage())
          .because(e);
    }
  }

  /// Whether a table is large enough to matter, and there is something to estimate or its counters
  /// speak against its statistics.
  private static boolean matters(Question question, Statistics statistics) {
    TableStatistics it = statistics.table(question.table()).orElse(null);
    return it != null
        && (it.kind().equals("p") || (it.kind().equals("r") && it.pages() >= SMALL_PAGES))
        && (!question.isEmpty() || it.writes().sinceAnalyze() > it.rows() / 2);
  }

  private void read(List<Question> questions, RowSource rows) {
    Map<QualifiedName, SequencedSet<Name>> wanted = new LinkedHashMap<>();
    for (Question it : questions) {
      if (wanted.containsKey(it.table()) || wanted.size() < MOST_TABLES) {
        SequencedSet<Name> columns = wanted.computeIfAbsent(it.table(), _ -> new LinkedHashSet<>());
        columns.addAll(it.columns());
        columns.addAll(it.joins());
      }
    }
    try {
      rows.read(session -> read(session, wanted));
    } catch (PgwrightException e) {
      notes.add("rows were not sampled, so estimates are taken as they are: " + e.getMessage());
    }
  }

  private void read(ReadSession session, Map<QualifiedName, SequencedSet<Name>> wanted) {
    var distinct = new DistinctValues(statistics, sample, session);
    int done = 0;
    for (var it : wanted.entrySet()) {
      progress.at("sampling rows", done++, wanted.size());
      TableStatistics table = statistics.table(it.getKey()).orElseThrow();
      try {
        sample.take(table, it.getValue(), session);
        distinct.look(table, it.getValue()).forEach(repaired::distinct);
      } catch (SQLException e) {
        notes.add("rows of " + table.name() + " were not sampled: " + e.getMessage());
      }
    }
  }

  private void judge(List<Question> questions) {
    int done = 0;
    for (Question it : questions) {
      progress.at("checking estimates", done++, questions.size());
      SampleRows.Taken taken = sample.of(it.table());
      if (taken == null || taken.count() == 0) {
        continue;
      }
      try {
        if (unknown(it.table())) {
          repaired.missing(it);
        } else {
          filters(it);
          groups(it);
        }
      } catch (SQLException | PgwrightException e) {
        notes.add("estimates of " + it.query() + " were not checked: " + e.getMessage());
      }
    }
  }

  /// Whether nobody ever analysed a table.
  private boolean unknown(QualifiedName table) {
    return statistics.columns(table).isEmpty();
  }

  private void filters(Question it) throws SQLException {
    if (it.filters().isEmpty()) {
      return;
    }
    Estimates whole = Estimates.of(it, it.condition(), sample, twin);
    if (!whole.off()) {
      return;
    }
    if (!whole.freshOff()) {
      repaired.stale(it, it.condition(), whole);
      return;
    }
    for (Filter filter : it.filters()) {
      Estimates single = Estimates.of(it, Question.condition(List.of(filter)), sample, 0);
      if (single.freshOff()) {
        alone(it, filter, single);
      }
    }
    Estimates now = Estimates.of(it, it.condition(), sample, whole.expected());
    if (now.freshOff() && it.filters().size() > 1) {
      objects.together(it, whole);
    }
  }

  /// One comparison that statistics of the usual kind do not know.
  private void alone(Question it, Filter filter, Estimates before) throws SQLException {
    Name column = filter.key().column().orElse(null);
    Estimates was = Estimates.of(it, Question.condition(List.of(filter)), sample, twin);
    if (column == null) {
      objects.expression(it, filter, was.off() ? was : before);
    } else {
      repaired.finer(it, filter, column, was);
    }
  }

  private void groups(Question it) throws SQLException {
    List<Key> keys = it.group();
    if (keys.isEmpty() || (keys.size() == 1 && keys.getFirst().plain())) {
      return;
    }
    objects.grouped(it, twin);
  }

  /// One sentence on what was expected and what there is.
  static String compared(Question it, String what, double expected, double actual, double then) {
    return String.format(
        Locale.ROOT,
        "the planner expects %,.0f rows of %s where %s, there are about %,.0f; %,.0f then",
        expected,
        it.table().sql(),
        what,
        actual,
        then);
  }

  static Remedy remedy(String rule, @Nullable String query, String finding, String sql) {
    return new Remedy(rule, query, finding, sql, List.of(), null, null, null, "sample");
  }

  static Change change(
      Question it, Remedy remedy, boolean certain, @Nullable String ddl, @Nullable String label) {
    return new Change(remedy, it.table(), certain, ddl, label);
  }

  /// The statistics of a column, as they are in the database.
  static @Nullable ColumnStatistics known(Statistics statistics, QualifiedName table, Name column) {
    return statistics.columns(table).stream()
        .filter(it -> it.column().equals(column.value()))
        .findFirst()
        .orElse(null);
  }
}
