package dev.pgwright.report;

import dev.pgwright.advise.select.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// A choice of indexes, as JSON or text.
public final class SelectionReport {

  private SelectionReport() {}

  /// An object with `chosen`, `cost`, `relative_cost`, `size_mb`, `bound` and `lower_bound`.
  ///
  /// @param numbers whether ids are written as numbers
  public static String json(Selection selection, boolean numbers) {
    List<?> chosen =
        numbers ? selection.chosen().stream().map(Long::valueOf).toList() : selection.chosen();
    var document = new LinkedHashMap<String, Object>();
    document.put("chosen", chosen);
    document.put("cost", selection.cost());
    document.put("relative_cost", selection.relativeCost());
    document.put("size_mb", selection.sizeMb());
    document.put("bound", selection.bound());
    document.put("lower_bound", selection.lowerBound());
    return Json.plainDocument(document);
  }

  /// The same in words.
  public static String text(Selection selection) {
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%d indexes of %.1f MB: the workload costs %.2f %% of what it costs without.\n",
            selection.chosen().size(),
            selection.sizeMb(),
            100 * selection.relativeCost()));
    out.append(
        selection.bound() == 0
            ? "No choice within the limit is cheaper.\n"
            : String.format(
                Locale.ROOT,
                "The best possible choice is cheaper by %.2f %% of its cost at most.\n",
                100 * selection.bound()));
    selection.chosen().forEach(id -> out.append("  ").append(id).append('\n'));
    return out.toString();
  }
}
