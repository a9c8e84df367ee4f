package dev.pgwright.advise;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.workload.Repair;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Walk;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Statements that the server will serve with one plan for all values although these need several.
final class Generic {

  /// Costs that differ less with the values are those of one plan.
  private static final double SENSITIVE = 10;

  /// What planning anew counts as, by the server: for each relation, and once.
  private static final double PLANNING = 1000 * 0.0025;

  private final WhatIf whatIf;

  Generic(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  /// What to do about a statement; empty where one plan is right, or the server will not take it.
  ///
  /// @param kept the indexes that there will be
  Optional<Remedy> of(Prepared it, Collection<Proposal> kept) {
    int parameters = parameters(it.query().sql());
    boolean rewritten = !it.texts().equals(it.originals());
    if (parameters == 0 || rewritten || it.texts().size() < 2 || it.sensitive() < SENSITIVE) {
      return Optional.empty();
    }
    JsonNode generic;
    try {
      generic = whatIf.generic(Repair.of(it.query().sql()), parameters, kept);
    } catch (PgwrightException _) {
      // The server cannot tell the type of a parameter: then it is never prepared like this.
      return Optional.empty();
    }
    double one = WhatIf.total(generic);
    double own = whatIf.cost(it.texts(), kept);
    int relations = generic.findValues("Relation Name").size();
    List<String> steps = generic.findValuesAsText("Node Type");
    JsonNode worst = null;
    for (String text : it.texts()) {
      JsonNode plan = whatIf.plan(text, kept);
      boolean other = !plan.findValuesAsText("Node Type").equals(steps);
      if (other && (worst == null || WhatIf.total(plan) > WhatIf.total(worst))) {
        worst = plan;
      }
    }
    if (worst == null || one > own + PLANNING * (relations + 1)) {
      return Optional.empty();
    }
    return Optional.of(remedy(it, generic, worst));
  }

  private static Remedy remedy(Prepared it, JsonNode generic, JsonNode worst) {
    String finding =
        String.format(
            Locale.ROOT,
            "prepared, it gets one plan for all values after five runs (%s, made for %,.0f rows at"
                + " a cost of %.0f); with some values its own plan is %s for %,.0f rows, costs"
                + " differ %.0f times",
            top(generic),
            rows(generic),
            WhatIf.total(generic),
            top(worst),
            rows(worst),
            it.sensitive());
    return new Remedy(
        "generic-plan",
        it.query().name(),
        finding,
        "SET plan_cache_mode = force_custom_plan",
        List.of("of use where the statement is prepared, by hand or by a driver"),
        null,
        null,
        null,
        "twin");
  }

  /// The first step that reads or joins.
  private static String top(JsonNode plan) {
    JsonNode node = plan.path("Plan");
    while (node.path("Relation Name").isMissingNode()
        && node.path("Join Type").isMissingNode()
        && node.path("Plans").size() == 1) {
      node = node.path("Plans").path(0);
    }
    return node.path("Node Type").asText();
  }

  private static double rows(JsonNode plan) {
    JsonNode node = plan.path("Plan");
    while (node.path("Relation Name").isMissingNode()
        && node.path("Join Type").isMissingNode()
        && node.path("Plans").size() == 1) {
      node = node.path("Plans").path(0);
    }
    return node.path("Plan Rows").asDouble();
  }

  private static int parameters(String sql) {
    return Typical.statement(Repair.of(sql)).stream()
        .flatMap(it -> Walk.all(it, Expr.Parameter.class))
        .map(Expr.Parameter::text)
        .filter(it -> it.matches("\\$[0-9]{1,4}"))
        .mapToInt(it -> Integer.parseInt(it.substring(1)))
        .max()
        .orElse(0);
  }
}
