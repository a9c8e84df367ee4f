package dev.pgwright.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The time that each node has taken by itself, in milliseconds of the clock.
///
/// A run's time is multiplied by the loops and divided by the processes that share them. What is
/// computed apart, a CTE or an InitPlan, is taken from the node that has waited for it and not from
/// the one it hangs under. Times are printed rounded; where the inputs of a node would have taken
/// longer than itself, those that ran most often give way. Together the nodes have taken what the
/// root has.
public final class Times {

  /// What rounding may add to one run, in ms.
  private static final double ROUNDING = 0.000_5;

  private final IdentityHashMap<PlanNode, Double> whole = new IdentityHashMap<>();
  private final IdentityHashMap<PlanNode, Double> own = new IdentityHashMap<>();
  private final IdentityHashMap<PlanNode, PlanNode> parents = new IdentityHashMap<>();

  private Times() {}

  public static Times of(Plan plan) {
    var times = new Times();
    times.measure(plan.root(), 1);
    times.fit(plan.root(), 1);
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
    whole.put(node, timed && actual != null ? actual.ms() * actual.loops() / processes : 0);
    double below = processes(node, processes);
    for (PlanNode child : node.children()) {
      parents.put(child, node);
      measure(child, child.apart() ? 1 : below);
    }
  }

  /// The processes that share the work below a node: those that have come in time.
  private static double processes(PlanNode node, double here) {
    if (!node.type().startsWith("Gather") || node.loops() == 0) {
      return here;
    }
    double most = 1 + node.number("Workers Launched");
    double began =
        node.children().stream()
            .filter(it -> it.subplan() == null)
            .mapToDouble(it -> it.loops() / node.loops())
            .max()
            .orElse(1);
    return here * Math.max(1, Math.min(most, began));
  }

  /// Takes what rounding has added from the inputs that ran most often.
  private void fit(PlanNode node, double processes) {
    List<PlanNode> inputs = node.children().stream().filter(it -> !it.apart()).toList();
    double sum = inputs.stream().mapToDouble(this::whole).sum();
    double over = sum - whole(node);
    double below = processes(node, processes);
    double doubt = inputs.stream().mapToDouble(it -> doubt(it, below)).sum();
    if (over > 0 && doubt > 0) {
      for (PlanNode input : inputs) {
        double share = Math.min(over, doubt) * doubt(input, below) / doubt;
        whole.put(input, Math.max(0, whole(input) - share));
      }
    }
    node.children().forEach(child -> fit(child, child.apart() ? 1 : below));
  }

  private static double doubt(PlanNode node, double processes) {
    return ROUNDING * node.loops() / processes;
  }

  private void subtract(PlanNode node) {
    own.merge(node, whole(node), Double::sum);
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

  /// Takes the time of a subplan from its readers, the first of them first, then from what is above
  /// them; where nobody tells that he reads it, from what took longest beside it.
  private void charge(PlanNode subplan, List<PlanNode> readers) {
    var payers = new ArrayList<PlanNode>();
    readers.forEach(reader -> payers.add(evaluator(reader, parents.get(subplan))));
    for (PlanNode reader : readers) {
      for (PlanNode at = parents.get(reader); at != null; at = parents.get(at)) {
        payers.add(at);
      }
    }
    PlanNode parent = parents.get(subplan);
    if (parent != null) {
      var inside = new IdentityHashMap<PlanNode, Boolean>();
      subplan.all().forEach(it -> inside.put(it, true));
      parent.all().stream()
          .filter(it -> !inside.containsKey(it))
          .sorted(Comparator.comparingDouble(this::own).reversed())
          .forEach(payers::add);
    }
    double left = whole(subplan);
    for (PlanNode payer : payers) {
      double taken = Math.min(left, own(payer));
      own.merge(payer, -taken, Double::sum);
      left -= taken;
    }
  }

  /// Workers get the value of an InitPlan from the Gather above them, which waits for it.
  private PlanNode evaluator(PlanNode reader, @Nullable PlanNode top) {
    PlanNode found = reader;
    var tops = new IdentityHashMap<PlanNode, Boolean>();
    if (top != null) {
      tops.put(top, true);
    }
    for (PlanNode at = reader; at != null && !tops.containsKey(at); at = parents.get(at)) {
      found = at.type().startsWith("Gather") ? at : found;
    }
    return found;
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
