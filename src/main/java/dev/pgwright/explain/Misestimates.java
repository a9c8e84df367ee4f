package dev.pgwright.explain;

import java.util.ArrayList;
import java.util.List;

/// Where the planner's rows are far from those that came: the deepest node, from which the others
/// follow.
final class Misestimates {

  private static final double FACTOR = 10;
  private static final double FEWEST = 1_000;

  private Misestimates() {}

  static List<Finding> of(Plan plan, Times times) {
    var findings = new ArrayList<Finding>();
    look(plan.root(), false, times, findings);
    return findings;
  }

  /// @param stopped whether something above may stop before all rows are read
  /// @return whether the node or one below it is far off
  private static boolean look(PlanNode node, boolean stopped, Times times, List<Finding> findings) {
    boolean stops = stopped || node.type().equals("Limit") || semi(node);
    boolean below = false;
    for (PlanNode child : node.children()) {
      boolean early = stops || node.type().equals("Merge Join");
      below |= look(child, !child.apart() && early, times, findings);
    }
    PlanNode.Actual actual = node.actual();
    if (below || actual == null || actual.loops() == 0 || helper(node)) {
      return below;
    }
    double expected = Math.max(1, node.rows());
    double came = Math.max(1, actual.rows());
    boolean more = came / expected >= FACTOR && came * actual.loops() >= FEWEST;
    boolean fewer = expected / came >= FACTOR && expected >= FEWEST && !stopped;
    if (more || fewer) {
      findings.add(
          new Finding(
              "R01",
              node,
              Diagnosis.count(expected) + " rows were expected, " + Diagnosis.count(came) + " came",
              "analyze what it reads; where that changes nothing, extended statistics on the"
                  + " columns of its condition",
              "re-planned",
              times.whole(node)));
    }
    return more || fewer;
  }

  private static boolean semi(PlanNode node) {
    return List.of("Semi", "Anti", "Right Semi", "Right Anti").contains(node.detail("Join Type"));
  }

  /// Nodes whose rows are those of another, or of no table.
  private static boolean helper(PlanNode node) {
    boolean copies = node.type().equals("CTE Scan") && node.detail("Filter").isEmpty();
    return copies
        || List.of("Hash", "Sort", "Materialize", "Memoize", "Bitmap Index Scan", "BitmapAnd")
            .contains(node.type());
  }
}
