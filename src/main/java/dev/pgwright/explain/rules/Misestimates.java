package dev.pgwright.explain.rules;

import dev.pgwright.explain.PlanNode;
import java.util.IdentityHashMap;
import java.util.List;

/// Where the planner's rows are far from those that came: the deepest nodes, from which the others
/// follow.
public final class Misestimates {

  private static final double FACTOR = 10;
  private static final double FEWEST = 1_000;

  /// Nodes whose rows are those of another, or of no table, or that the planner cannot know.
  private static final List<String> COPIES =
      List.of(
          "Append",
          "Merge Append",
          "Hash",
          "Sort",
          "Incremental Sort",
          "Materialize",
          "Memoize",
          "Bitmap Index Scan",
          "BitmapAnd",
          "BitmapOr",
          "Limit",
          "Gather",
          "Gather Merge",
          "Recursive Union",
          "WorkTable Scan",
          "ModifyTable",
          "LockRows",
          "Result");

  /// Nodes that read all of their input before they give a row.
  private static final List<String> BLOCKING = List.of("Hash", "Sort");

  private final IdentityHashMap<PlanNode, Boolean> far = new IdentityHashMap<>();
  private final IdentityHashMap<PlanNode, Boolean> stopped = new IdentityHashMap<>();

  private Misestimates() {}

  static Misestimates of(PlanNode root) {
    var all = new Misestimates();
    all.look(root, false);
    return all;
  }

  /// Whether a node is far off and none below it is.
  public boolean at(PlanNode node) {
    return far.containsKey(node);
  }

  /// Whether one of the deepest nodes is this one or below it.
  public boolean within(PlanNode node) {
    return node.all().stream().anyMatch(this::at);
  }

  /// Whether something above may have stopped before all rows of a node were read.
  public boolean stopped(PlanNode node) {
    return stopped.getOrDefault(node, false);
  }

  /// @param early whether something above may stop before all rows are read
  /// @return whether the node or one below it is far off
  private boolean look(PlanNode node, boolean early) {
    stopped.put(node, early);
    boolean below = false;
    for (PlanNode child : node.children()) {
      below |= look(child, stops(node, child, early));
    }
    if (!below && isFar(node, early) && guessed(node)) {
      return true;
    }
    if (!below && isFar(node, early) && !COPIES.contains(node.type()) && !copiesCte(node)) {
      far.put(node, true);
      return true;
    }
    return below;
  }

  private static boolean stops(PlanNode node, PlanNode child, boolean early) {
    if (child.subplan() != null) {
      return !child.subplan().startsWith("CTE ") || early;
    }
    boolean hashed = node.type().equals("Aggregate") && !node.detail("Strategy").equals("Sorted");
    if (BLOCKING.contains(node.type()) || hashed) {
      return false;
    }
    return early
        || node.type().equals("Limit")
        || node.type().equals("Merge Join")
        || semi(node)
        || emptySide(node)
        || (node.type().equals("Nested Loop") && node.detail("Inner Unique").equals("true"));
  }

  private static boolean semi(PlanNode node) {
    return List.of("Semi", "Anti", "Right Semi", "Right Anti").contains(node.detail("Join Type"));
  }

  /// A join that finds one side empty does not read the other.
  private static boolean emptySide(PlanNode node) {
    return node.type().equals("Hash Join")
        && node.children().stream().anyMatch(it -> it.loops() > 0 && Scene.rows(it) == 0);
  }

  private static boolean isFar(PlanNode node, boolean early) {
    PlanNode.Actual actual = node.actual();
    if (actual == null || actual.loops() == 0) {
      return false;
    }
    double expected = Math.max(1, node.rows());
    double came = Math.max(1, actual.rows());
    boolean more = came / expected >= FACTOR && came * actual.loops() >= FEWEST;
    boolean fewer = expected / came >= FACTOR && expected >= FEWEST && !early;
    return more || fewer;
  }

  /// A function whose rows are a round guess, of which fewer came: known, and mostly harmless.
  private static boolean guessed(PlanNode node) {
    PlanNode.Actual actual = node.actual();
    return node.type().equals("Function Scan")
        && actual != null
        && actual.rows() < node.rows()
        && List.of(100.0, 1_000.0).contains(node.rows());
  }

  private static boolean copiesCte(PlanNode node) {
    boolean apart = node.type().equals("CTE Scan") || node.type().equals("Subquery Scan");
    return apart && node.detail("Filter").isEmpty();
  }
}
