package dev.pgwright.explain.rules;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.Plan;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Times;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan with its times and what is known beside it.
public final class Scene {

  /// The share of the time that a node must take to be worth a word, and the least of it in ms.
  private static final double SHARE = 0.2;

  private static final double LEAST_MS = 2.5;

  private final Plan plan;
  private final Evidence evidence;
  private final Times times;
  private final IdentityHashMap<PlanNode, PlanNode> parents = new IdentityHashMap<>();
  private final IdentityHashMap<PlanNode, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<PlanNode, TreeMap<String, Group>> groups = new IdentityHashMap<>();
  private final TreeMap<String, Evidence.Table> tables = new TreeMap<>();
  private final Misestimates misestimates;

  public Scene(Plan plan, Evidence evidence) {
    this.plan = plan;
    this.evidence = evidence;
    this.times = Times.of(plan);
    for (PlanNode node : plan.root().all()) {
      numbers.put(node, numbers.size());
      node.children().forEach(child -> parents.put(child, node));
    }
    evidence.tables().reversed().forEach(it -> tables.put(it.name().name().value(), it));
    this.misestimates = Misestimates.of(plan.root());
  }

  public Plan plan() {
    return plan;
  }

  public Evidence evidence() {
    return evidence;
  }

  public Times times() {
    return times;
  }

  /// Where the planner's rows are far from those that came.
  public Misestimates misestimates() {
    return misestimates;
  }

  /// The time of the whole run, that of triggers too.
  public double totalMs() {
    return Math.max(plan.executionMs(), times.whole(plan.root()));
  }

  /// Whether a time is a notable part of the whole.
  public boolean matters(double ms) {
    return matters(ms, SHARE);
  }

  /// Whether a time is at least a share of the whole.
  public boolean matters(double ms, double share) {
    return ms >= share * totalMs() && ms >= LEAST_MS;
  }

  /// What nodes of a kind that read parts of the same table do together.
  ///
  /// @param removed rows that their filters have removed
  /// @param kept rows that they have given
  /// @param ms that they have taken by themselves
  public record Group(double removed, double kept, double ms) {

    private static Group of(PlanNode node, Times times) {
      return new Group(Scene.removed(node), rows(node), times.own(node));
    }

    private Group plus(Group other) {
      return new Group(removed + other.removed, kept + other.kept, ms + other.ms);
    }
  }

  /// A node with those of its kind beside it below an Append; else the node alone.
  public Group group(PlanNode node) {
    PlanNode above = parent(node);
    if (above == null || !isAppend(above)) {
      return Group.of(node, times);
    }
    return groups
        .computeIfAbsent(
            above,
            _ -> {
              var kinds = new TreeMap<String, Group>();
              above
                  .children()
                  .forEach(it -> kinds.merge(it.type(), Group.of(it, times), Group::plus));
              return kinds;
            })
        .getOrDefault(node.type(), new Group(0, 0, 0));
  }

  /// Whether a node by itself, with those of its kind beside it and the start of the workers that
  /// share it, takes a notable part of the time.
  public boolean slow(PlanNode node) {
    PlanNode gather = above(node, List.of("Gather", "Gather Merge"));
    double ms = group(node).ms();
    boolean most = gather != null && ms >= 0.5 * (times.whole(gather) - times.own(gather));
    return matters(gather != null && most ? ms + times.own(gather) : ms);
  }

  public boolean isRoot(PlanNode node) {
    return number(node) == 0;
  }

  public @Nullable PlanNode parent(PlanNode node) {
    return parents.get(node);
  }

  /// Whether a node is another one or below it.
  public boolean within(PlanNode node, PlanNode top) {
    for (PlanNode at = node; at != null; at = parents.get(at)) {
      if (number(at) == number(top)) {
        return true;
      }
    }
    return false;
  }

  /// Whether two nodes read parts of the same table in the same way.
  public boolean siblings(PlanNode one, PlanNode other) {
    PlanNode above = parent(one);
    PlanNode beside = parent(other);
    return above != null
        && beside != null
        && number(above) == number(beside)
        && isAppend(above)
        && one.type().equals(other.type());
  }

  /// Whether a node puts the rows of several one after the other.
  public static boolean isAppend(PlanNode node) {
    return node.type().equals("Append") || node.type().equals("Merge Append");
  }

  /// The nearest node above of one of some types, past those that hand rows on; null without.
  public @Nullable PlanNode above(PlanNode node, List<String> types) {
    for (PlanNode at = parent(node); at != null; at = parent(at)) {
      if (types.contains(at.type())) {
        return at;
      }
    }
    return null;
  }

  private int number(PlanNode node) {
    return numbers.getOrDefault(node, -1);
  }

  /// The rows that a node has given in all its runs.
  public static double rows(PlanNode node) {
    PlanNode.Actual actual = node.actual();
    return actual == null ? 0 : actual.rows() * actual.loops();
  }

  /// The rows that its filter has removed in all its runs.
  public static double removed(PlanNode node) {
    return node.number("Rows Removed by Filter") * Math.max(1, node.loops());
  }

  /// The table that a node reads, where it is known.
  public Optional<Evidence.Table> table(PlanNode node) {
    return Optional.ofNullable(tables.get(node.detail("Relation Name")));
  }

  /// The input of a node that is no subplan; null without.
  public static @Nullable PlanNode input(PlanNode node) {
    return node.children().stream().filter(it -> it.subplan() == null).findFirst().orElse(null);
  }

  /// The inputs of a node that are no subplans.
  public static List<PlanNode> inputs(PlanNode node) {
    return node.children().stream().filter(it -> it.subplan() == null).toList();
  }

  /// A setting as the plan or the evidence tells it; empty where it is not known.
  public String setting(String name) {
    String told = plan.settings().get(name);
    return told == null ? evidence.settings().getOrDefault(name, "") : told;
  }

  /// Planner methods that are switched off.
  public List<String> switchedOff() {
    return Stream.concat(
            plan.settings().entrySet().stream(), evidence.settings().entrySet().stream())
        .filter(it -> it.getKey().startsWith("enable_") && it.getValue().equals("off"))
        .map(Map.Entry::getKey)
        .distinct()
        .toList();
  }

  /// A finding whose weight is the time of its node by itself.
  public Finding finding(RuleInfo rule, PlanNode node, String message, String remedy) {
    return finding(rule, node, message, remedy, times.own(node));
  }

  /// A finding.
  ///
  /// @param ms what it has cost
  public Finding finding(RuleInfo rule, PlanNode node, String message, String remedy, double ms) {
    return new Finding(rule.id(), node, message, remedy, List.of(), rule.proof(), ms);
  }
}
