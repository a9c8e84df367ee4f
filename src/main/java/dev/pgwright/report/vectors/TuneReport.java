package dev.pgwright.report.vectors;

import dev.pgwright.report.Lines;
import dev.pgwright.report.Noted;
import dev.pgwright.report.Palette;
import dev.pgwright.vector.build.Amounts;
import dev.pgwright.vector.tune.Advised;
import dev.pgwright.vector.tune.Costs;
import dev.pgwright.vector.tune.Curve;
import dev.pgwright.vector.tune.FilterAdvice;
import dev.pgwright.vector.tune.Growth;
import dev.pgwright.vector.tune.Load;
import dev.pgwright.vector.tune.Point;
import dev.pgwright.vector.tune.TuneRequest.Targets;
import dev.pgwright.vector.tune.TuneResult;
import java.util.List;
import java.util.Locale;

/// What tuning has measured, as text or JSON.
public final class TuneReport {

  private static final int BAR = 30;

  private final TuneResult result;
  private final Lines lines;

  private TuneReport(TuneResult result, Palette palette) {
    this.result = result;
    this.lines = new Lines(palette, 12);
  }

  /// The answer first, then what it rests on.
  ///
  /// @param files of the migration, as they are shown; empty where none was written
  public static String text(TuneResult result, List<String> files, Palette palette) {
    var report = new TuneReport(result, palette);
    report.heading();
    report.answer();
    report.measured();
    report.curves();
    report.filters();
    report.load();
    report.costs();
    report.growth();
    report.statements(files);
    report.lines.findings(Noted.vectors(result.findings()));
    report.notes();
    return report.lines.toString();
  }

  private void heading() {
    Targets targets = result.request().targets();
    lines.title(
        String.format(
            Locale.ROOT,
            "%s.%s %s: recall %s of the nearest %d by %s",
            result.found().table(),
            result.columnName(),
            result.found().column().sql(),
            String.valueOf(targets.recall()),
            targets.k(),
            result.metric().label()));
    lines.plain(
        Amounts.count(result.rows())
            + (result.drawn() ? " of about " + Amounts.count(result.state().rows()) : "")
            + " rows and "
            + Amounts.count(result.queries())
            + (result.request().queries() == null ? " held-out rows" : " queries")
            + " on "
            + result.origin());
  }

  private void answer() {
    TuneResult.Choice choice = result.choice();
    lines.section("Answer");
    lines.line("index", choice.design().label());
    if (choice.design().index() != null) {
      lines.line("setting", choice.design().setting(choice.effort()));
      lines.line("recall", recall(choice.point()) + ", 99 in 100 sure");
    }
    lines.line("time", times(choice.point()));
    lines.line("because", choice.reason());
    choice.flips().forEach(it -> lines.line("until", it));
  }

  private static String recall(Point point) {
    return String.format(
        Locale.ROOT, "%.3f, at least %.3f", point.recall().mean(), point.recall().low());
  }

  private static String times(Point point) {
    return String.format(
        Locale.ROOT, "%.2f ms median, %.2f ms at the 95th percentile", point.p50(), point.p95());
  }

  private void measured() {
    lines.section("Measured");
    result.curves().forEach(this::measured);
    if (!result.parts().isEmpty()) {
      lines.section("Measured on " + Amounts.count(result.parts().getFirst().rows()) + " rows");
      result.parts().forEach(this::measured);
    }
  }

  private void measured(Curve curve) {
    lines.plain(curve.design().label());
    Point point = curve.chosen();
    if (point == null) {
      double best = curve.points().stream().mapToDouble(it -> it.recall().mean()).max().orElse(0);
      lines.line("", String.format(Locale.ROOT, "does not reach it: %.3f at most", best));
    } else {
      String effort =
          curve.design().index() == null ? "" : curve.design().setting(point.effort()) + ": ";
      lines.line("", effort + recall(point) + "; " + times(point));
    }
    if (curve.built() != null) {
      lines.line(
          "",
          Amounts.bytes(curve.built().bytes())
              + ", built in "
              + Amounts.seconds(curve.built().seconds()));
    }
  }

  private void curves() {
    for (Curve curve : result.curves()) {
      if (curve.design().equals(result.choice().design()) && curve.design().index() != null) {
        lines.section("Recall and time of " + curve.design().label());
        double slowest = curve.points().stream().mapToDouble(Point::p50).max().orElse(1);
        for (Point point : curve.points()) {
          lines.plain(
              String.format(
                  Locale.ROOT,
                  "%5d  %.3f %-30s %7.2f ms %s",
                  point.effort(),
                  point.recall().mean(),
                  "#".repeat((int) Math.round(BAR * point.recall().mean())),
                  point.p50(),
                  ".".repeat((int) Math.round(BAR * point.p50() / slowest))));
        }
      }
    }
  }

  private void filters() {
    if (result.filters().isEmpty()) {
      return;
    }
    lines.section("Filters");
    for (FilterAdvice it : result.filters()) {
      lines.plain(
          String.format(
              Locale.ROOT,
              "%s: %.3g %% of the rows, near a query %.2g times as often",
              it.sql(),
              100 * it.selectivity(),
              it.correlation()));
      for (FilterAdvice.Tried tried : it.tried()) {
        lines.line(
            tried.equals(it.chosen()) ? "  chosen" : "",
            tried.label()
                + ": "
                + recall(tried.point())
                + String.format(Locale.ROOT, ", %.2f ms", tried.point().p50()));
      }
    }
  }

  private void load() {
    if (result.load().isEmpty()) {
      return;
    }
    lines.section("Sessions at the same time");
    for (Load it : result.load()) {
      lines.line(
          "" + it.sessions(),
          String.format(
              Locale.ROOT,
              "%,.0f queries a second; %.2f ms median, %.2f ms p95, %.2f ms p99",
              it.qps(),
              it.p50(),
              it.p95(),
              it.p99()));
    }
  }

  private void costs() {
    Costs costs = result.costs();
    if (costs == null) {
      return;
    }
    Costs.Cold cold = costs.cold();
    Costs.Insert insert = costs.insert();
    if (cold != null || insert != null) {
      lines.section("Cold, and writes");
    }
    if (cold != null) {
      lines.line(
          "cold",
          String.format(
              Locale.ROOT,
              "%.2f ms median, %.2f ms at the 95th percentile with nothing in the server's memory;"
                  + " a query reads %.0f pages",
              cold.p50(),
              cold.p95(),
              cold.pages()));
    }
    if (insert != null) {
      lines.line(
          "insert",
          String.format(
              Locale.ROOT,
              "%.2f ms a row; WAL %s right after a checkpoint, %s later",
              insert.ms(),
              Amounts.bytes(Math.round(insert.walFirst())),
              Amounts.bytes(Math.round(insert.walLater()))));
    }
  }

  private void growth() {
    Growth growth = result.growth();
    if (growth == null) {
      return;
    }
    lines.section("Growth");
    state("now", growth.now());
    state("ten times", growth.then());
    lines.line(
        "law",
        String.format(
            Locale.ROOT,
            "effort grows with rows to the power of %.2f%s",
            growth.exponent(),
            growth.fitted() ? ", fitted" : ", assumed: too little grew"));
  }

  private void state(String name, Growth.State state) {
    lines.line(
        name,
        String.format(
            Locale.ROOT,
            "%s rows: %s, index %s, build with %s",
            Amounts.count(state.rows()),
            result.choice().design().setting(state.effort()),
            Amounts.bytes(state.indexBytes()),
            Amounts.bytes(state.buildBytes())));
  }

  private void statements(List<String> files) {
    var advised = new Advised(result);
    if (!advised.statements().isEmpty()) {
      lines.section("Migration");
      advised.statements().forEach(lines::plain);
      files.forEach(it -> lines.line("written", it));
    }
    lines.section("Queries");
    for (Advised.QueryClass it : advised.classes()) {
      lines.plain("-- " + it.name());
      it.settings().forEach(lines::plain);
      lines.plain(it.sql());
    }
  }

  private void notes() {
    if (!result.notes().isEmpty()) {
      lines.section("Notes");
      result.notes().forEach(lines::plain);
    }
  }

  /// One object; sizes in bytes, times in milliseconds.
  public static String json(TuneResult result, List<String> files) {
    return TuneJson.of(result, files);
  }
}
