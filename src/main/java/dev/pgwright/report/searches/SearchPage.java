package dev.pgwright.report.searches;

import dev.pgwright.report.Palette;
import dev.pgwright.report.Report;
import dev.pgwright.report.SearchReport;
import dev.pgwright.report.TuneReport;
import dev.pgwright.report.chart.Bars;
import dev.pgwright.report.chart.Chart;
import dev.pgwright.report.chart.Sheet;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.tune.Tuned;
import dev.pgwright.search.tune.Tuned.Way;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table's text is to be searched, as one HTML page that needs nothing else.
public final class SearchPage {

  private static final double LEAST_MS = 0.001;

  private SearchPage() {}

  /// What was planned.
  ///
  /// @param migration null without
  /// @param driver the queries are written for it
  public static String planned(
      SearchPlan plan, @Nullable Report migration, SearchQuery.Driver driver) {
    return new Sheet("Search of " + plan.table().table().name())
        .end(SearchReport.text(plan, migration, driver, Palette.PLAIN));
  }

  /// What was measured: relevance as bars, the vector index as a curve, then the text.
  ///
  /// @param migration null without
  /// @param driver the query is written for it
  public static String tuned(
      SearchPlan plan, Tuned tuned, @Nullable Report migration, SearchQuery.Driver driver) {
    return new Sheet("Search of " + plan.table().table().name())
        .figure("nDCG@10 on queries that were held back", bars(tuned.held()))
        .figure("nDCG@10 of what was tried on the others", bars(tuned.tried()))
        .figure("Recall and time of the vector index", efforts(tuned))
        .end(TuneReport.text(plan, tuned, migration, driver, Palette.PLAIN));
  }

  private static String bars(List<Way> ways) {
    return Bars.svg(
        "nDCG@10 with 95 % intervals",
        ways.stream().map(it -> new Bars.Bar(it.name(), it.relevance().ndcg())).toList());
  }

  private static String efforts(Tuned tuned) {
    Tuned.Times times = tuned.times();
    if (times == null || times.efforts().isEmpty()) {
      return "";
    }
    List<double[]> points =
        times.efforts().stream()
            .map(it -> new double[] {it.recall().mean(), Math.max(LEAST_MS, it.ms())})
            .toList();
    return Chart.svg(
        "recall",
        "milliseconds, median",
        List.of(new Chart.Line("hnsw.ef_search", points, points.size() - 1)));
  }
}
