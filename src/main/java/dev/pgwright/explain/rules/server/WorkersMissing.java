package dev.pgwright.explain.rules.server;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Optional;

/// Workers that were planned and did not come, or could not be planned at all.
final class WorkersMissing implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "R28",
          "Workers are missing",
          "fewer launched than planned, 20 % of the time; or a function that keeps a scan of 100,000 rows from them",
          Proof.RE_RUN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double planned = node.number("Workers Planned");
    double launched = node.number("Workers Launched");
    if (node.type().startsWith("Gather")
        && launched < planned
        && scene.matters(scene.times().whole(node))) {
      return Optional.of(
          scene.finding(
              INFO,
              node,
              "of "
                  + Numbers.count(planned)
                  + " workers "
                  + Numbers.count(launched)
                  + " came: the others were busy",
              "more of max_parallel_workers and max_worker_processes, or fewer for each query",
              scene.times().whole(node)));
    }
    return unsafe(node, scene);
  }

  /// A large scan that a function of the query keeps from being shared.
  private static Optional<Finding> unsafe(PlanNode node, Scene scene) {
    Query query = scene.evidence().query();
    boolean large =
        node.type().equals("Seq Scan")
            && node.loops() == 1
            && Scene.rows(node) + Scene.removed(node) >= 100_000
            && scene.slow(node);
    if (query == null || !large || scene.setting("max_parallel_workers_per_gather").equals("0")) {
      return Optional.empty();
    }
    List<String> called =
        Walk.all(query, Expr.Call.class).map(it -> it.function().name().value()).toList();
    return scene.evidence().routines().stream()
        .filter(it -> it.parallel().equals("u") && called.contains(it.name().name().value()))
        .findFirst()
        .map(
            it ->
                scene
                    .finding(
                        INFO,
                        node,
                        "no worker may help: " + it.name().sql() + " is parallel unsafe",
                        "mark it parallel safe, where it changes nothing")
                    .withFix("alter function " + it.name().sql() + " parallel safe"));
  }
}
