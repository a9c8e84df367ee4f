package dev.pgwright.explain;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/// The time that each node has taken by itself, in milliseconds of the clock.
///
/// A run's time is multiplied by the loops and divided by the processes that share them. What is
/// computed apart, a CTE or an InitPlan, is taken from the node that has waited for it and not from
/// the one it hangs under. Together the nodes have taken what the root has.
public final class Times {

  private final IdentityHashMap<PlanNode, Double> whole = new IdentityHashMap<>();
  private final IdentityHashMap<PlanNode, Double> own = new IdentityHashMap<>();

  private Times() {}

  public static Times of(Plan plan) {
    var times = new Times();
    times.measure(plan.root(), 1);
    times.subtract(plan.root());
    times.apart(plan.root(), plan.root());
    return times;
  }

  /// The time of a node with its inputs.
  public double whole(PlanNode node) {
    return whole.getOrDefault(node, 0.0);
  }

  /// The time of a node without its inputs and subplans.
  public double own(PlanNode node) {
    return Math.max(0, own.getOrDefault(node, 0.0));
  }

  private void measure(PlanNode node, double processes) {
    PlanNode.Actual actual = node.actual();
    boolean timed = actual != null && actual.ms() >= 0;
    double shared = actual == null ? 1 : Math.max(1, Math.min(processes, actual.loops()));
    double ms = timed && actual != null ? actual.ms() * actual.loops() / shared : 0;
    whole.put(node, ms);
    own.put(node, ms);
    boolean gathers = node.type().startsWith("Gather");
    double below = gathers ? processes * (1 + node.number("Workers Launched")) : processes;
    for (PlanNode child : node.children()) {
      measure(child, child.apart() ? 1 : below);
    }
  }

  private void subtract(PlanNode node) {
    for (PlanNode child : node.children()) {
      if (!child.apart()) {
        own.merge(node, -whole(child), Double::sum);
      }
      subtract(child);
    }
  }

  private void apart(PlanNode node, PlanNode root) {
    for (PlanNode child : node.children()) {
      if (child.apart()) {
        charge(child, readers(child, node, root));
      }
      apart(child, root);
    }
  }

  /// Takes the time of a subplan from its readers, the first of them first.
  private void charge(PlanNode subplan, List<PlanNode> readers) {
    double left = whole(subplan);
    for (PlanNode reader : readers) {
      double taken = Math.min(left, own(reader));
      own.merge(reader, -taken, Double::sum);
      left -= taken;
    }
  }

  private static List<PlanNode> readers(PlanNode subplan, PlanNode parent, PlanNode root) {
    String name = String.valueOf(subplan.subplan());
    if (name.startsWith("CTE ")) {
      String cte = name.substring(4);
      return root.all().stream().filter(it -> it.detail("CTE Name").equals(cte)).toList();
    }
    int returns = name.indexOf("(returns ");
    String mark =
        returns < 0
            ? "(" + name + ")"
            : name.substring(returns + 9, name.length() - 1).split(",", -1)[0];
    List<PlanNode> readers =
        parent.all().stream()
            .filter(
                it -> !it.equals(subplan) && it.details().values().stream().anyMatch(mark(mark)))
            .toList();
    return readers.isEmpty() ? List.of(parent) : readers;
  }

  private static Predicate<String> mark(String mark) {
    return text -> text.contains(mark) && !text.contains("returns " + mark);
  }
}
