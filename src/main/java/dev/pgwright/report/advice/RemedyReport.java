package dev.pgwright.report.advice;

import dev.pgwright.advise.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What to do beside indexes, as a part of a report.
final class RemedyReport {

  private RemedyReport() {}

  static List<Map<String, Object>> json(List<Remedy> remedies) {
    var all = new ArrayList<Map<String, Object>>();
    for (Remedy it : remedies) {
      var one = new LinkedHashMap<String, Object>();
      one.put("rule", it.rule());
      put(one, "query", it.query());
      one.put("finding", it.finding());
      put(one, "sql", it.sql());
      one.put("guards", it.guards());
      put(one, "equivalence", it.equivalence());
      put(one, "before_cost", it.costBefore());
      put(one, "after_cost", it.costAfter());
      one.put("evidence", it.evidence());
      all.add(one);
    }
    return all;
  }

  private static void put(
      Map<String, Object> to, String key, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      to.put(key, value);
    }
  }

  /// A few lines for each.
  static List<String> lines(List<Remedy> remedies) {
    var all = new ArrayList<String>();
    for (Remedy it : remedies) {
      String whose = it.query() == null ? "" : it.query() + ": ";
      all.add(whose + it.finding() + " [" + it.rule() + "]");
      if (it.sql() != null) {
        it.sql().lines().forEach(line -> all.add("    " + line));
      }
      if (it.costBefore() != null && it.costAfter() != null) {
        all.add(
            String.format(
                Locale.ROOT,
                "  cost %.2f, then %.2f (%s)",
                it.costBefore(),
                it.costAfter(),
                it.evidence()));
      }
      if (!it.guards().isEmpty()) {
        all.add("  because: " + String.join("; ", it.guards()));
      }
      if (it.equivalence() != null) {
        all.add("  same rows: " + it.equivalence());
      }
    }
    return all;
  }
}
