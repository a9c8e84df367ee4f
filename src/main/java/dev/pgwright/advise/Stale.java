package dev.pgwright.advise;

import dev.pgwright.advise.shape.Shape;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// Tables whose statistics are old by the counters of the database.
final class Stale {

  private static final long ROWS = 1_000;
  private static final double SHARE = 0.5;

  private Stale() {}

  /// What to analyse, of the tables of some statements.
  static List<Remedy> of(Statistics statistics, Collection<Prepared> statements) {
    var tables = new LinkedHashSet<QualifiedName>();
    for (Prepared it : statements) {
      String text = it.texts().getFirst();
      Typical.statement(text)
          .ifPresent(
              own ->
                  Shape.of(own, text, statistics.schema()).forEach(use -> tables.add(use.table())));
    }
    var all = new ArrayList<Remedy>();
    for (TableStatistics it : statistics.tables()) {
      if (tables.contains(it.name())) {
        of(it, all);
      }
    }
    return all;
  }

  private static void of(TableStatistics it, List<Remedy> all) {
    String name = it.name().sql();
    long since = it.writes().sinceAnalyze();
    if (it.kind().equals("r") && it.pages() > 0 && it.recordedRows() < 0) {
      String finding =
          "the planner knows nothing of the rows of " + name + ": it was never analysed";
      all.add(Remedy.of("missing-statistics", finding, "ANALYZE " + name, "counters"));
    } else if (since > ROWS && since > SHARE * it.rows()) {
      String finding =
          String.format(
              Locale.ROOT,
              "%,d rows of %s were written since its last ANALYZE, it has %,.0f",
              since,
              name,
              it.rows());
      all.add(Remedy.of("stale-statistics", finding, "ANALYZE " + name, "counters"));
    }
  }
}
