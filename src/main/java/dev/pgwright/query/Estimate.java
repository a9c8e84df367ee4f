package dev.pgwright.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.List;
import java.util.Locale;

/// What the planner expects of a query.
///
/// @param cost in all
/// @param made the most rows that one function makes out of nothing
record Estimate(double cost, double made) {

  /// More rows than a function is allowed to make: they are written to a file of the server's
  /// before the first of them is seen.
  private static final double MOST_MADE = 10_000_000;

  private static final List<String> MAKERS =
      List.of("Function Scan", "ProjectSet", "Table Function Scan");

  /// @param json what `explain (format json)` returns
  static Estimate of(String json) {
    try {
      JsonNode plan = new ObjectMapper().readTree(json).path(0).path("Plan");
      return new Estimate(plan.path("Total Cost").asDouble(), made(plan));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    }
  }

  private static double made(JsonNode node) {
    boolean maker = MAKERS.contains(node.path("Node Type").asText());
    double most = maker ? node.path("Plan Rows").asDouble() : 0;
    for (JsonNode child : node.path("Plans")) {
      most = Math.max(most, made(child));
    }
    return most;
  }

  /// @throws PgwrightException REFUSED above the limit
  void check(double limit) {
    if (made > MOST_MADE) {
      throw refused(String.format(Locale.ROOT, "a function makes about %.0f rows", made));
    }
    if (cost > limit) {
      throw refused(
          String.format(Locale.ROOT, "its estimated cost is %.0f, the limit %.0f", cost, limit));
    }
  }

  private static PgwrightException refused(String reason) {
    return PgwrightException.of(Code.REFUSED, "refused: " + reason)
        .hint("let it read less, or say --allow-slow");
  }
}
