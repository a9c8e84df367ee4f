package dev.pgwright.report.vectors;

import dev.pgwright.report.Palette;
import dev.pgwright.report.chart.Chart;
import dev.pgwright.report.chart.Sheet;
import dev.pgwright.vector.tune.Curve;
import dev.pgwright.vector.tune.Load;
import dev.pgwright.vector.tune.Point;
import dev.pgwright.vector.tune.TuneResult;
import java.util.ArrayList;
import java.util.List;

/// What tuning has measured, as one HTML page that needs nothing else.
public final class TunePage {

  private static final double LEAST_MS = 0.001;

  private TunePage() {}

  /// The page: curves, then the text.
  ///
  /// @param files of the migration, as they are shown
  public static String of(TuneResult result, List<String> files) {
    var sheet = new Sheet(result.found().table() + "." + result.columnName());
    sheet.figure("Recall and time", recall(result.curves()));
    if (!result.parts().isEmpty()) {
      sheet.figure("On a part of the rows", recall(result.parts()));
    }
    sheet.figure("Sessions at the same time", sessions(result.load()));
    return sheet.end(TuneReport.text(result, files, Palette.PLAIN));
  }

  private static String recall(List<Curve> curves) {
    var lines = new ArrayList<Chart.Line>();
    for (Curve curve : curves) {
      var points = new ArrayList<double[]>();
      int marked = -1;
      for (Point point : curve.points()) {
        marked =
            curve.chosen() != null && point.effort() == curve.chosen().effort()
                ? points.size()
                : marked;
        points.add(new double[] {point.recall().mean(), Math.max(LEAST_MS, point.p50())});
      }
      lines.add(new Chart.Line(curve.design().label(), points, marked));
    }
    return Chart.svg("recall", "milliseconds, median", lines);
  }

  private static String sessions(List<Load> load) {
    var median = new ArrayList<double[]>();
    var slow = new ArrayList<double[]>();
    for (Load it : load) {
      median.add(new double[] {it.qps(), Math.max(LEAST_MS, it.p50())});
      slow.add(new double[] {it.qps(), Math.max(LEAST_MS, it.p95())});
    }
    return Chart.svg(
        "queries a second",
        "milliseconds",
        List.of(new Chart.Line("median", median, -1), new Chart.Line("95th percentile", slow, -1)));
  }
}
