package dev.pgwright.advise.estimates;

import dev.pgwright.advise.Remedy;
import dev.pgwright.advise.shape.Filter;
import dev.pgwright.advise.shape.Key;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.ExtendedStatistics;
import dev.pgwright.twin.ExtendedStatistics.Distinct;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.Twin;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Objects of `CREATE STATISTICS`, tried over the sampled rows.
final class StatisticsObjects {

  private static final int MOST_KEYS = 8;
  private static final int LONGEST_NAME = 63;

  /// How far off the number of groups is before it counts.
  private static final double GROUPS_OFF = 5;

  /// Fewer groups than these are of no weight.
  private static final double FEW_GROUPS = 100;

  /// An estimate that is nearer than this is right.
  private static final double RIGHT = 3;

  private final Statistics statistics;
  private final SampleRows sample;
  private final Repaired repaired;
  private final SequencedSet<QualifiedName> names = new LinkedHashSet<>();
  private final SequencedSet<String> done = new LinkedHashSet<>();

  StatisticsObjects(Statistics statistics, SampleRows sample, Repaired repaired) {
    this.statistics = statistics;
    this.sample = sample;
    this.repaired = repaired;
  }

  /// Columns whose values depend on each other.
  void together(Question it, Estimates was) throws SQLException {
    List<Key> keys = it.filters().stream().map(Filter::key).distinct().limit(MOST_KEYS).toList();
    boolean equal =
        it.filters().stream().allMatch(own -> own.kind() == Filter.Kind.EQUAL && own.key().plain());
    String list = listed(keys);
    if (keys.size() < 2 || !done.add(it.table() + list)) {
      return;
    }
    QualifiedName name = name(it.table(), keys);
    String best = null;
    double least = was.freshFactor() / 2;
    for (String kind :
        equal ? List.of("dependencies", "mcv") : List.of("mcv", "dependencies, mcv")) {
      if (create(name, kind, list, it.table())) {
        Estimates now = Estimates.of(it, it.condition(), sample, was.expected());
        if (now.freshFactor() < least) {
          best = kind;
          least = now.freshFactor();
        }
        sample.execute("drop statistics " + name.sql());
        if (least < RIGHT) {
          break;
        }
      }
    }
    if (best != null && least < Estimates.OFF && create(name, best, list, it.table())) {
      Estimates now = Estimates.of(it, it.condition(), sample, was.expected());
      note(
          it,
          name,
          best,
          list,
          Mending.compared(it, it.condition(), was.expected(), was.actual(), now.fresh())
              + ": "
              + list
              + " depend on each other");
    }
  }

  /// An expression that nothing is known of.
  void expression(Question it, Filter filter, Estimates was) throws SQLException {
    String list = filter.key().listed();
    if (!done.add(it.table() + list)) {
      return;
    }
    QualifiedName name = name(it.table(), List.of(filter.key()));
    String condition = Question.condition(List.of(filter));
    if (create(name, null, list, it.table())) {
      Estimates now = Estimates.of(it, condition, sample, was.expected());
      if (now.freshOff()) {
        sample.execute("drop statistics " + name.sql());
      } else {
        note(
            it,
            name,
            null,
            list,
            Mending.compared(it, condition, was.expected(), was.actual(), now.fresh())
                + ": it has no statistics of "
                + filter.key().sql());
      }
    }
  }

  /// Groups of rows by several keys, or by an expression.
  void grouped(Question it, Twin twin) throws SQLException {
    String list = listed(it.group());
    SampleRows.Taken taken = Objects.requireNonNull(sample.of(it.table()));
    String sql = SampleRows.grouped(it.table().sql(), it.condition(), list);
    double expected = twin.plan(sql).path("Plan").path("Plan Rows").asDouble();
    Counts counts = sample.counts(it.table(), it.condition(), list);
    double actual = counts.of(taken.rows() * counts.rows() / taken.count());
    boolean off =
        Math.max(expected, actual) >= FEW_GROUPS && factor(expected, actual) >= GROUPS_OFF;
    if (!off || it.group().size() > MOST_KEYS || !done.add(it.table() + "|" + list)) {
      return;
    }
    double fresh = sample.expectedGroups(it.table(), it.condition(), list);
    QualifiedName name = name(it.table(), it.group());
    String kind = it.group().size() > 1 ? "ndistinct" : null;
    if (factor(fresh, (double) counts.distinct()) < 2 || !create(name, kind, list, it.table())) {
      return;
    }
    double now = sample.expectedGroups(it.table(), it.condition(), list);
    if (factor(now, (double) counts.distinct()) * 2 > factor(fresh, (double) counts.distinct())) {
      sample.execute("drop statistics " + name.sql());
      return;
    }
    note(
        it,
        name,
        kind,
        list,
        String.format(
            Locale.ROOT,
            "the planner expects %,.0f groups of %s by %s, there are about %,.0f",
            expected,
            it.table().sql(),
            list,
            actual));
  }

  private static double factor(double a, double b) {
    return Math.max(Math.max(1, a) / Math.max(1, b), Math.max(1, b) / Math.max(1, a));
  }

  private static String listed(List<Key> keys) {
    return keys.stream().map(Key::listed).collect(Collectors.joining(", "));
  }

  /// @param kind null for that of one expression
  private static String ddl(
      QualifiedName name, @Nullable String kind, String list, QualifiedName table) {
    return "CREATE STATISTICS "
        + name.sql()
        + (kind == null ? "" : " (" + kind + ")")
        + " ON "
        + list
        + " FROM "
        + table.sql();
  }

  /// @return whether the server takes it
  private boolean create(QualifiedName name, @Nullable String kind, String list, QualifiedName of)
      throws SQLException {
    boolean made = sample.attempt(ddl(name, kind, list, of));
    if (made) {
      sample.execute("analyze " + of.sql());
    }
    return made;
  }

  private void note(
      Question it, QualifiedName name, @Nullable String kind, String list, String finding) {
    names.add(name);
    String ddl = ddl(name, kind, list, it.table());
    Remedy remedy =
        Mending.remedy(
            "create-statistics", it.query(), finding, Repaired.analysed(ddl, it.table()));
    String label = ObjectId.of(ObjectKind.STATISTICS, name).label();
    repaired.created(name, Mending.change(it, remedy, false, ddl, label));
  }

  /// A name that is free, as the server would choose it.
  private QualifiedName name(QualifiedName table, List<Key> keys) {
    var columns = new LinkedHashSet<String>();
    keys.forEach(it -> it.columns().forEach(column -> columns.add(column.value())));
    String whole = table.name().value() + "_" + String.join("_", columns);
    for (int i = 0; ; i++) {
      String end = "_stat" + (i == 0 ? "" : i);
      int most = Math.min(whole.length(), LONGEST_NAME - end.length());
      String begin = whole.substring(0, most);
      while (begin.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
          > LONGEST_NAME - end.length()) {
        begin = begin.substring(0, begin.length() - 1);
      }
      var name = new QualifiedName(table.schema(), new Name(begin + end));
      boolean free =
          !names.contains(name)
              && !statistics
                  .schema()
                  .objects()
                  .containsKey(ObjectId.of(ObjectKind.STATISTICS, name));
      if (free) {
        return name;
      }
    }
  }

  /// Numbers of distinct values of the sampled rows as those of the whole table.
  static ExtendedStatistics scaled(ExtendedStatistics it, SampleRows sample) throws SQLException {
    SampleRows.Taken taken = sample.of(it.table());
    if (taken == null || taken.whole()) {
      return it;
    }
    var distinct = new ArrayList<Distinct>();
    for (Distinct own : it.distinct()) {
      boolean plain = own.of().stream().allMatch(place -> place > 0);
      if (plain) {
        String keys =
            own.of().stream()
                .map(place -> new Name(it.columns().get(place - 1)).sql())
                .collect(Collectors.joining(", "));
        double count = sample.counts(it.table(), "", keys).of(taken.rows());
        distinct.add(new Distinct(own.of(), count));
      } else {
        distinct.add(own);
      }
    }
    return new ExtendedStatistics(
        it.name(),
        it.table(),
        it.inherited(),
        it.columns(),
        distinct,
        it.dependencies(),
        it.common(),
        it.expressions());
  }
}
