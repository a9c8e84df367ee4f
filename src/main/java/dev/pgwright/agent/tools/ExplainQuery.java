package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Times;
import dev.pgwright.job.read.ExplainRequest;
import dev.pgwright.job.read.Explaining;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `explain_query`: where the time of a query goes.
final class ExplainQuery implements Tool<ExplainQuery.Input, ExplainQuery.Explained> {

  private static final int MOST_NODES = 12;

  record Input(
      @Says("One statement that only reads") String sql,
      @Says("false: plan it and do not run it; true by default") @Nullable Boolean analyze,
      @Says("Values of its parameters ($1, :name, %(name)s) by name") Map<String, String> params,
      @Says(value = "Seconds a statement may take; 30 by default", min = 1, max = 600)
          @Nullable Integer timeoutSeconds,
      @Says("The whole plan as EXPLAIN prints it") boolean fullPlan) {}

  /// @param cost as the planner estimates it
  /// @param ownMs without its inputs; null where it was not run
  record Node(
      String node, double cost, double planRows, @Nullable Double rows, @Nullable Double ownMs) {}

  record Found(
      String rule, String node, String message, String remedy, List<String> fix, String proof) {}

  /// @param planId to name as evidence
  /// @param totalMs null where it was not run
  /// @param nodesSummary those that took or cost most, first
  /// @param plan what EXPLAIN printed; null unless asked for
  record Explained(
      String planId,
      @Nullable Double totalMs,
      double planningMs,
      double rows,
      List<Node> nodesSummary,
      List<Found> findings,
      List<String> warnings,
      @Nullable String plan) {}

  @Override
  public ToolInfo<Input, Explained> info() {
    return new ToolInfo<>(
        "explain_query",
        "Explain a query",
        "Run EXPLAIN (ANALYZE, BUFFERS) of a read through a guarded READ ONLY session, and tell"
            + " where its time goes and what to do about it. No rows come back. Call it before and"
            + " after every optimisation: reports name its plan_id as evidence.",
        Input.class,
        Explained.class,
        ToolInfo.Hints.MEASURES);
  }

  @Override
  public Explained call(Input input, Call call) {
    var place = call.place();
    Integer seconds = input.timeoutSeconds();
    var found =
        Explaining.run(
            new ExplainRequest(
                null,
                input.sql(),
                new LinkedHashMap<>(input.params()),
                place.url(),
                Boolean.FALSE.equals(input.analyze()),
                seconds == null ? null : seconds * 1_000,
                false,
                place.env(),
                place.config(),
                place.clock().instant()));
    var plan = found.plan();
    boolean timed = plan.timed();
    PlanNode.Actual actual = plan.root().actual();
    return new Explained(
        call.visit().saw("plan", found.source()),
        timed ? rounded(plan.executionMs()) : null,
        rounded(plan.planningMs()),
        actual == null ? plan.root().rows() : actual.rows(),
        nodes(plan.root(), Times.of(plan), timed),
        found.findings().stream()
            .map(
                it ->
                    new Found(
                        it.rule(),
                        it.node().title(),
                        it.message(),
                        it.remedy(),
                        it.fix(),
                        it.proof().toString()))
            .toList(),
        found.warnings(),
        input.fullPlan() ? found.source() : null);
  }

  private static List<Node> nodes(PlanNode root, Times times, boolean timed) {
    Comparator<PlanNode> most =
        Comparator.<PlanNode>comparingDouble(it -> timed ? times.own(it) : it.cost()).reversed();
    return root.all().stream()
        .sorted(most)
        .limit(MOST_NODES)
        .map(
            it -> {
              PlanNode.Actual actual = it.actual();
              return new Node(
                  it.title(),
                  it.cost(),
                  it.rows(),
                  actual == null ? null : actual.rows(),
                  timed ? rounded(times.own(it)) : null);
            })
        .toList();
  }

  private static double rounded(double ms) {
    return Math.round(ms * 1_000) / 1_000.0;
  }
}
