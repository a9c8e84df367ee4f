package dev.pgwright.explain.rules.server;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Condition;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Walk;
import java.util.Optional;

/// A policy or a barrier whose function runs for every row.
final class PolicyPerRow implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R40",
              "A policy calls a function for each row",
              "a function call in the filter of a table with row security, or a barrier that filters above a view; 20 % of the time",
              Proof.RE_RUN,
              "R07",
              "R25",
              "R41")
          .needing("pg_class.relrowsecurity");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double rows = Scene.rows(node) + Scene.removed(node);
    if (rows < 10_000 || !scene.slow(node)) {
      return Optional.empty();
    }
    boolean policy = scene.table(node).filter(Evidence.Table::rowSecurity).isPresent();
    Condition filter = Condition.filter(node);
    Optional<Expr.Call> call =
        filter.conjuncts().stream()
            .flatMap(it -> Walk.all(it, Expr.Call.class))
            .filter(
                it ->
                    Condition.columns(it).isEmpty()
                        || !it.function().schema().isEmpty()
                        || own(it, scene))
            .findFirst();
    if (!policy || call.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        scene.finding(
            INFO,
            node,
            filter.of(call.get()) + " is called for each of " + Numbers.count(rows) + " rows",
            "(select "
                + filter.of(call.get())
                + ") in the policy, which runs once, and an index for it"));
  }

  private static boolean own(Expr.Call call, Scene scene) {
    return scene.evidence().routines().stream()
        .anyMatch(it -> it.name().name().equals(call.function().name()));
  }
}
