package dev.pgwright.advise.estimates;

import dev.pgwright.advise.Remedy;
import dev.pgwright.advise.estimates.Mended.Change;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Table;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.TableStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// When autovacuum analyses a table whose statistics got stale.
final class Autovacuum {

  /// As the server has it where nothing is said.
  private static final double SCALE = 0.1;

  private static final int THRESHOLD = 50;

  /// Smaller tables are analysed soon enough.
  private static final double LARGE = 50_000;

  private Autovacuum() {}

  /// What to set, where the setting is why nobody analysed the table; empty otherwise.
  static Optional<Change> of(Question it, TableStatistics table, Statistics statistics) {
    List<String> options =
        statistics.schema().table(table.name()).map(Table::options).orElse(List.of());
    long since = table.writes().sinceAnalyze();
    String name = table.name().sql();
    if (options.contains("autovacuum_enabled=false")
        || options.contains("autovacuum_enabled=off")) {
      return Optional.of(
          change(
              it,
              "autovacuum is switched off for " + name + ", so nobody analyses it",
              "ALTER TABLE " + name + " RESET (autovacuum_enabled)"));
    }
    double scale = number(options, "autovacuum_analyze_scale_factor", SCALE);
    double due = number(options, "autovacuum_analyze_threshold", THRESHOLD) + scale * table.rows();
    if (table.rows() < LARGE || since < THRESHOLD || since >= due) {
      return Optional.empty();
    }
    double less = Math.clamp(since / table.rows() / 2, 0.002, scale / 2);
    String finding =
        String.format(
            Locale.ROOT,
            "autovacuum analyses %s after %,.0f changed rows, %,d were enough to mislead the"
                + " planner",
            name,
            due,
            since);
    return Optional.of(
        change(
            it,
            finding,
            String.format(
                Locale.ROOT,
                "ALTER TABLE %s SET (autovacuum_analyze_scale_factor = %s)",
                name,
                String.format(Locale.ROOT, "%.3f", less).replaceAll("0+$", ""))));
  }

  private static double number(List<String> options, String name, double otherwise) {
    return options.stream()
        .filter(it -> it.startsWith(name + "="))
        .map(it -> Double.valueOf(it.substring(name.length() + 1)))
        .findFirst()
        .orElse(otherwise);
  }

  private static Change change(Question it, String finding, String ddl) {
    Remedy remedy =
        new Remedy(
            "autovacuum-analyze", null, finding, ddl, List.of(), null, null, null, "counters");
    String label = ObjectId.of(ObjectKind.TABLE, it.table()).label();
    return Mending.change(it, remedy, true, ddl, label);
  }
}
