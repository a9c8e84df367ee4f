package dev.pgwright.report.advice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.advise.Advice;
import dev.pgwright.advise.measure.Measured;
import dev.pgwright.model.Name;
import dev.pgwright.report.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Advice on indexes as one HTML page that needs nothing else: the indexes, the statements, and the
/// plan of each before and after, as PEV2 draws it.
public final class AdvicePage {

  private AdvicePage() {}

  /// The page.
  ///
  /// @param names of the indexes, in their order
  /// @param measured null where nothing was run; else its plans are shown
  /// @param text the same advice as text
  public static String of(
      Advice advice, List<Name> names, @Nullable Measured measured, String text) {
    var plans = new ArrayList<Map<String, String>>();
    advice.queries().forEach(it -> plans.add(plans(it, run(measured, it))));
    var parts = new LinkedHashMap<String, String>();
    parts.put("advice", indexes(advice, names) + statements(advice, measured));
    parts.put("text", Page.escaped(text));
    parts.put("source", Page.json(plans));
    return Page.of("advice.html", parts);
  }

  private static Optional<Measured.Run> run(@Nullable Measured measured, Advice.Planned it) {
    return measured == null ? Optional.empty() : measured.run(it.query().name());
  }

  private static Map<String, String> plans(Advice.Planned it, Optional<Measured.Run> run) {
    var plan = new LinkedHashMap<String, String>();
    plan.put("name", it.query().name());
    plan.put("query", it.text());
    plan.put("before", source(it.planBefore(), run.map(Measured.Run::planBefore)));
    plan.put("after", source(it.planAfter(), run.map(Measured.Run::planAfter)));
    return plan;
  }

  private static String source(JsonNode planned, Optional<JsonNode> ran) {
    return "[" + ran.filter(it -> it.has("Plan")).orElse(planned).toPrettyString() + "]";
  }

  private static String indexes(Advice advice, List<Name> names) {
    if (names.isEmpty()) {
      return "<h1 class=\"h5\">No index pays for this workload</h1>";
    }
    var out = new StringBuilder("<h1 class=\"h5\">Indexes to add</h1><pre>");
    for (int i = 0; i < names.size(); i++) {
      out.append(
          Page.escaped(AdviceReport.create(advice.indexes().get(i).index(), names.get(i)) + ";\n"));
    }
    return out.append("</pre>").toString();
  }

  private static String statements(Advice advice, @Nullable Measured measured) {
    var out = new StringBuilder("<h1 class=\"h5\">Statements</h1><table class=\"table table-sm\">");
    out.append("<thead><tr><th>statement</th><th>")
        .append(measured == null ? "cost" : "ms")
        .append("</th><th>then</th></tr></thead><tbody>");
    int number = 0;
    for (Advice.Planned it : advice.queries()) {
      Optional<Measured.Run> run = run(measured, it);
      double before = run.map(ms -> ms.before().median()).orElse(it.costBefore());
      double after = run.map(ms -> ms.after().median()).orElse(it.costAfter());
      out.append("<tr data-plan=\"").append(number++).append("\"><td>");
      out.append(Page.escaped(it.query().name()));
      if (measured != null && run.isEmpty()) {
        out.append(" (not run: costs)");
      }
      out.append(number(before)).append(number(after)).append("</tr>");
    }
    return out.append("</tbody></table>").toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "</td><td class=\"number\">%,.2f", value);
  }
}
