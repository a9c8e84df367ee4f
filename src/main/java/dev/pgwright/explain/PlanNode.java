package dev.pgwright.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A node of a plan.
///
/// @param type as the JSON format has it, for example `Hash Join`
/// @param subplan what it is for another node, for example `CTE recent` or `SubPlan 1`; null for a
///   plain input
/// @param cost in all, for one run
/// @param rows that the planner expects of one run
/// @param actual what has happened; null where the query was not run
/// @param details everything else that the server tells, under the names of the JSON format
/// @param children inputs and subplans, in the plan's order
public record PlanNode(
    String type,
    @Nullable String subplan,
    double cost,
    double rows,
    @Nullable Actual actual,
    SequencedMap<String, String> details,
    List<PlanNode> children) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

  /// What has happened in a node.
  ///
  /// @param ms of one run, its inputs included; negative where times were not taken
  /// @param rows of one run, on average
  /// @param loops how often it ran, in all processes together; 0 for never
  public record Actual(double ms, double rows, double loops) {}

  public PlanNode {
    details = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(details));
    children = List.copyOf(children);
  }

  /// A detail; empty where the server does not tell it.
  public String detail(String name) {
    return details.getOrDefault(name, "");
  }

  /// A detail that is a number; 0 where the server does not tell it.
  public double number(String name) {
    String text = detail(name);
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
  }

  /// Whether it ran at least once.
  public boolean ran() {
    return actual != null && actual.loops() > 0;
  }

  /// How often it ran; 0 where the query was not run.
  public double loops() {
    return actual == null ? 0 : actual.loops();
  }

  /// Whether it is computed apart from what its parent reads: a CTE or an InitPlan.
  boolean apart() {
    return subplan != null && (subplan.startsWith("CTE ") || subplan.startsWith("InitPlan"));
  }

  /// The node and everything below it, parents first.
  public List<PlanNode> all() {
    var all = new ArrayList<PlanNode>();
    var open = new ArrayDeque<PlanNode>();
    open.push(this);
    while (!open.isEmpty()) {
      PlanNode node = open.pop();
      all.add(node);
      node.children().reversed().forEach(open::push);
    }
    return all;
  }

  /// The node as people name it, for example `Index Scan using orders_pkey on orders o`.
  public String title() {
    var title = new StringBuilder(type);
    if (!detail("Join Type").isEmpty() && !detail("Join Type").equals("Inner")) {
      title.append(" (").append(detail("Join Type")).append(')');
    }
    if (!detail("Strategy").isEmpty() && !detail("Strategy").equals("Plain")) {
      title.append(" (").append(detail("Strategy")).append(')');
    }
    if (!detail("Index Name").isEmpty()) {
      title.append(" using ").append(detail("Index Name"));
    }
    String object = detail("Relation Name");
    object = object.isEmpty() ? detail("CTE Name") : object;
    object = object.isEmpty() ? detail("Function Name") : object;
    object = object.isEmpty() ? detail("Table Function Name") : object;
    if (!object.isEmpty()) {
      title.append(" on ").append(object);
    }
    if (!detail("Alias").isEmpty() && !detail("Alias").equals(object)) {
      title.append(object.isEmpty() ? " on " : " ").append(detail("Alias"));
    }
    return title.toString();
  }
}
