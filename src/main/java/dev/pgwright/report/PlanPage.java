package dev.pgwright.report;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    parts.put("bootstrap", resource("bootstrap.min.css"));
    parts.put("pev2css", resource("pev2.css"));
    parts.put("vue", resource("vue.runtime.global.prod.js"));
    parts.put("pev2", resource("pev2.umd.js"));
    parts.put("findings", findings(plan, findings));
    parts.put("text", escaped(PlanReport.text(plan, findings, Palette.PLAIN)));
    parts.put("source", Json.plainDocument(source).replace("<", "\\u003c"));
    var page = new StringBuilder();
    String template = resource("page.html");
    int at = 0;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      String mark = "<!-- " + part.getKey() + " -->";
      int found = template.indexOf(mark, at);
      page.append(template, at, found).append(part.getValue());
      at = found + mark.length();
    }
    return page.append(template, at, template.length()).toString();
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
          .append(escaped(it.rule() + " " + it.node().title()))
          .append("</strong><br>")
          .append(escaped(it.message()))
          .append("</p><p>")
          .append(escaped(it.remedy()))
          .append("</p>");
      if (!it.fix().isEmpty()) {
        out.append("<pre>").append(escaped(String.join(";\n", it.fix()))).append(";</pre>");
      }
      out.append("<p class=\"text-secondary\">proof: ").append(it.proof()).append("</p></li>");
    }
    return out.append("</ol>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PlanPage.class.getResourceAsStream("page/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
