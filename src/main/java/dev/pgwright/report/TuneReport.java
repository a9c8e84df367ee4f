package dev.pgwright.report;

import dev.pgwright.measure.Interval;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchPlan.NewIndex;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.tune.Relevance;
import dev.pgwright.search.tune.Tuned;
import dev.pgwright.search.tune.Tuned.Way;
import dev.pgwright.vector.build.Amounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What tuning a search has measured and decided, as text or JSON.
public final class TuneReport {

  private final SearchPlan plan;
  private final Tuned tuned;
  private final Lines lines;

  private TuneReport(SearchPlan plan, Tuned tuned, Palette palette) {
    this.plan = plan;
    this.tuned = tuned;
    this.lines = new Lines(palette);
  }

  /// For people: the decision, what was measured, the query and its settings.
  ///
  /// @param migration null without
  /// @param driver the query is written for it
  public static String text(
      SearchPlan plan,
      Tuned tuned,
      @Nullable Report migration,
      SearchQuery.Driver driver,
      Palette palette) {
    var report = new TuneReport(plan, tuned, palette);
    report.heading();
    report.lines.list("Why", tuned.why());
    report.ways("Relevance on queries that were held back", tuned.held());
    report.ways("Tried on the others", tuned.tried());
    report.times();
    report.lines.list("Adds", tuned.indexes().stream().map(it -> it.definition() + ";").toList());
    report.query(driver);
    report.lines.list("Notes", tuned.notes());
    if (migration != null) {
      report.lines.list("Written", migration.migrationsCreated());
      report.lines.list("Blocked", migration.blockedBy());
      report.lines.list("Concerns", migration.concerns());
    }
    return report.lines.toString();
  }

  private void heading() {
    String choice =
        switch (tuned.choice()) {
          case WORDS -> "words alone, combined by " + tuned.mode() + ", " + tuned.ranking();
          case VECTORS -> "vectors alone";
          case HYBRID ->
              "hybrid: words by " + tuned.mode() + ", " + tuned.ranking() + "; " + tuned.fusion();
        };
    lines.title("Search of " + plan.table().table().name() + ": " + choice);
    lines.text(
        String.format(
            Locale.ROOT,
            "  %,d of %,.0f rows copied, %,d queries %s\n",
            tuned.documents(),
            tuned.rows(),
            tuned.queries(),
            tuned.generated() ? "made of the rows' own words" : "with known answers"));
  }

  private void ways(String title, List<Way> ways) {
    if (ways.isEmpty()) {
      return;
    }
    lines.section(title);
    int width = ways.stream().mapToInt(it -> it.name().length()).max().orElse(0);
    String form = "  %-" + width + "s  %-20s  %-6s  %-6s  %s\n";
    lines.text(
        String.format(Locale.ROOT, form, "", "nDCG@10 (95 %)", "MRR", "hit@1", "hit@10")
            .replaceAll(" +\n", "\n"));
    for (Way it : ways) {
      Relevance own = it.relevance();
      lines.text(
          String.format(
              Locale.ROOT,
              form,
              it.name(),
              range(own.ndcg()),
              mean(own.mrr()),
              mean(own.first()),
              mean(own.hit())));
    }
  }

  private static String mean(Interval it) {
    return String.format(Locale.ROOT, "%.3f", it.mean());
  }

  private static String range(Interval it) {
    return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", it.mean(), it.low(), it.high());
  }

  private void times() {
    Tuned.Times times = tuned.times();
    if (times == null) {
      return;
    }
    lines.section("Speed on copied rows");
    lines.text(
        String.format(
            Locale.ROOT,
            "  %.1f ms without indexes, %.1f ms with them (%s)%s\n",
            times.beforeMs(),
            times.afterMs(),
            Amounts.bytes(times.indexBytes()),
            times.used() ? "" : "; not every plan used them"));
    Interval recall = times.recall();
    if (recall != null) {
      lines.section("Recall of the vector index");
      lines.plain(range(recall) + " of the true neighbours");
      times
          .efforts()
          .forEach(
              it ->
                  lines.plain(
                      String.format(
                          Locale.ROOT,
                          "hnsw.ef_search = %d: %s, %.2f ms",
                          it.ef(),
                          range(it.recall()),
                          it.ms())));
    }
  }

  private void query(SearchQuery.Driver driver) {
    lines.section("Query (" + driver + ")");
    tuned.settings().forEach(it -> lines.plain(it + ";"));
    lines.text(tuned.query().text(driver).indent(2));
  }

  /// The keys of a report, with what was measured and the query for each driver beside them.
  public static String json(SearchPlan plan, Tuned tuned, @Nullable Report migration) {
    var top = new LinkedHashMap<String, Object>();
    var concerns = new ArrayList<>(tuned.notes());
    if (migration != null) {
      concerns.addAll(migration.concerns());
    }
    boolean blocked = migration != null && migration.status() == Status.BLOCKED;
    Status done = concerns.isEmpty() ? Status.DONE : Status.DONE_WITH_CONCERNS;
    top.put("schema_version", Report.SCHEMA_VERSION);
    top.put("status", (blocked ? Status.BLOCKED : done).name());
    top.put("evidence_level", "measured");
    top.put("migrations_created", migration == null ? List.of() : migration.migrationsCreated());
    top.put("indexes_added", tuned.indexes().stream().map(it -> index(plan, it)).toList());
    top.put("constraints_added", List.of());
    top.put("performance_findings", performance(tuned));
    top.put("recommendations", plan.recommendations());
    top.put("findings", List.of());
    top.put("concerns", concerns);
    top.put("blocked_by", migration == null ? List.of() : migration.blockedBy());
    top.put("table", plan.table().table().name().toString());
    top.put("rows", Math.round(tuned.rows()));
    top.put("rows_copied", tuned.documents());
    top.put("queries_measured", tuned.queries());
    top.put("queries_generated", tuned.generated());
    top.put("choice", tuned.choice().name().toLowerCase(Locale.ROOT));
    top.put("words_by", tuned.mode().toString());
    top.put("ranking", tuned.ranking().toString());
    top.put("left_out_words", tuned.frequent());
    top.put("fusion", tuned.fusion() == null ? null : tuned.fusion().toString());
    top.put("gain_over_better_leg", tuned.gain() == null ? null : interval(tuned.gain()));
    top.put("reasons", tuned.why());
    top.put("relevance", tuned.held().stream().map(TuneReport::way).toList());
    top.put("tried", tuned.tried().stream().map(TuneReport::way).toList());
    top.put("recall", recall(tuned));
    top.put("efforts", efforts(tuned));
    top.put("settings", tuned.settings());
    top.put("query", SearchReport.query(tuned.query()));
    return Json.plainDocument(top);
  }

  private static @Nullable Object recall(Tuned tuned) {
    Tuned.Times times = tuned.times();
    Interval recall = times == null ? null : times.recall();
    return recall == null ? null : interval(recall);
  }

  private static List<Map<String, Object>> efforts(Tuned tuned) {
    Tuned.Times times = tuned.times();
    return times == null
        ? List.of()
        : times.efforts().stream()
            .map(
                it -> {
                  var one = new LinkedHashMap<String, Object>();
                  one.put("ef_search", it.ef());
                  one.put("recall", interval(it.recall()));
                  one.put("ms", round(it.ms()));
                  return (Map<String, Object>) one;
                })
            .toList();
  }

  private static List<Map<String, Object>> performance(Tuned tuned) {
    Tuned.Times times = tuned.times();
    if (times == null || tuned.indexes().isEmpty()) {
      return List.of();
    }
    var one = new LinkedHashMap<String, Object>();
    one.put("query", tuned.query().prepared());
    one.put("before_ms", round(times.beforeMs()));
    one.put("after_ms", round(times.afterMs()));
    one.put("fix", String.join("; ", tuned.indexes().stream().map(NewIndex::definition).toList()));
    one.put("evidence", "measured");
    return List.of(one);
  }

  private static Map<String, Object> index(SearchPlan plan, NewIndex it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("table", plan.table().table().name().toString());
    one.put("column", it.column());
    one.put("type", it.type());
    one.put("reason", it.reason());
    one.put("name", it.name());
    one.put("definition", it.definition());
    one.put("size_bytes", it.bytes());
    return one;
  }

  private static Map<String, Object> way(Way it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("name", it.name());
    one.put("ndcg_at_10", interval(it.relevance().ndcg()));
    one.put("mrr", interval(it.relevance().mrr()));
    one.put("hit_at_1", interval(it.relevance().first()));
    one.put("hit_at_10", interval(it.relevance().hit()));
    return one;
  }

  private static Map<String, Object> interval(Interval it) {
    var one = new LinkedHashMap<String, Object>();
    one.put("mean", round(it.mean()));
    one.put("low", round(it.low()));
    one.put("high", round(it.high()));
    return one;
  }

  private static double round(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
