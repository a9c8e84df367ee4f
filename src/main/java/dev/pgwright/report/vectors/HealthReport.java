package dev.pgwright.report.vectors;

import dev.pgwright.report.Json;
import dev.pgwright.report.Lines;
import dev.pgwright.report.Noted;
import dev.pgwright.report.Palette;
import dev.pgwright.vector.build.Amounts;
import dev.pgwright.vector.monitor.Health;
import java.util.LinkedHashMap;
import java.util.Locale;

/// How an index does, as text or JSON.
public final class HealthReport {

  private HealthReport() {}

  /// One line each, then findings.
  public static String text(Health it, Palette palette) {
    var lines = new Lines(palette, 12);
    lines.title(it.truth().table() + "." + it.truth().column());
    lines.line(
        "recall",
        it.recall()
            + " of the nearest "
            + it.truth().k()
            + ", "
            + it.truth().queries().size()
            + " queries");
    lines.line(
        "rows", Amounts.count(it.state().rows()) + ", then " + Amounts.count(it.truth().rows()));
    lines.line("new", percent(it.newShare()) + " of what is found");
    lines.line("dead", percent(it.state().deadShare()) + " of what a scan meets");
    lines.line("drift", percent(it.drift()) + " farther from what was usual");
    lines.line(
        "in memory",
        Double.isNaN(it.cached()) ? "not known" : percent(it.cached()) + " of the blocks read");
    lines.line("indexes", it.indexes().isEmpty() ? "none" : String.join(", ", it.indexes()));
    lines.findings(Noted.vectors(it.findings()));
    return lines.toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /// One object; shares between 0 and 1.
  public static String json(Health it) {
    var document = new LinkedHashMap<String, Object>();
    document.put("table", it.truth().table());
    document.put("column", it.truth().column());
    document.put("k", it.truth().k());
    document.put("queries", it.truth().queries().size());
    document.put("recall", it.recall().mean());
    document.put("recall_low", it.recall().low());
    document.put("recall_high", it.recall().high());
    document.put("rows", it.state().rows());
    document.put("rows_then", it.truth().rows());
    document.put("new_share", it.newShare());
    document.put("dead_share", it.state().deadShare());
    document.put("drift", it.drift());
    if (!Double.isNaN(it.cached())) {
      document.put("cached_share", it.cached());
    }
    document.put("indexes", it.indexes());
    document.put("findings", Noted.documents(Noted.vectors(it.findings())));
    document.put("evidence", "measured");
    return Json.plainDocument(document);
  }
}
