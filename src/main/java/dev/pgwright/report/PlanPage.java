package dev.pgwright.report;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.Plan;
import java.util.LinkedHashMap;
import java.util.List;

/// A plan with what is wrong with it as one HTML page that needs nothing else: the tree as PEV2
/// draws it, and our findings beside it.
public final class PlanPage {

  private PlanPage() {}

  /// The page.
  ///
  /// @param json the plan as `EXPLAIN (FORMAT JSON)` has it
  /// @param query its text; empty where it is not known
  public static String of(Plan plan, List<Finding> findings, String json, String query) {
    var source = new LinkedHashMap<String, Object>();
    source.put("plan", json);
    source.put("query", query);
    var parts = new LinkedHashMap<String, String>();
    parts.put("findings", findings(plan, findings));
    parts.put("text", Page.escaped(PlanReport.text(plan, findings, Palette.PLAIN)));
    parts.put("source", Page.json(source));
    return Page.of("page.html", parts);
  }

  private static String findings(Plan plan, List<Finding> findings) {
    if (findings.isEmpty()) {
      return plan.timed()
          ? "<p>Nothing is wrong with it that the rules know.</p>"
          : "<p>A plan without times: nothing is said to be wrong.</p>";
    }
    var out = new StringBuilder("<ol>");
    for (Finding it : findings) {
      out.append("<li><p><strong>")
          .append(Page.escaped(it.rule() + " " + it.node().title()))
          .append("</strong><br>")
          .append(Page.escaped(it.message()))
          .append("</p><p>")
          .append(Page.escaped(it.remedy()))
          .append("</p>");
      if (!it.fix().isEmpty()) {
        out.append("<pre>").append(Page.escaped(String.join(";\n", it.fix()))).append(";</pre>");
      }
      out.append("<p class=\"text-secondary\">proof: ").append(it.proof()).append("</p></li>");
    }
    return out.append("</ol>").toString();
  }
}
