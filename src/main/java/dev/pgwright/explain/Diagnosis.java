package dev.pgwright.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What is wrong with a plan that was run; of a healthy plan nothing.
public final class Diagnosis {

  /// Below this nothing is worth a change.
  private static final double SHORTEST_MS = 5;

  private final Plan plan;
  private final Times times;
  private final List<Finding> findings = new ArrayList<>();

  private Diagnosis(Plan plan, Times times) {
    this.plan = plan;
    this.times = times;
  }

  /// The findings, those that cost most first.
  public static List<Finding> of(Plan plan) {
    Times times = Times.of(plan);
    var diagnosis = new Diagnosis(plan, times);
    if (plan.timed() && Math.max(plan.executionMs(), times.whole(plan.root())) >= SHORTEST_MS) {
      for (PlanNode node : plan.root().all()) {
        if (node.ran()) {
          diagnosis.rowsRemoved(node);
          diagnosis.memory(node);
          diagnosis.heap(node);
          diagnosis.repeated(node);
        }
      }
      Misestimates.of(plan, times).forEach(diagnosis.findings::add);
      diagnosis.whole();
    }
    diagnosis.findings.sort(Comparator.comparingDouble(Finding::ms).reversed());
    return List.copyOf(diagnosis.findings);
  }

  /// Whether a node takes a notable part of the time.
  private boolean matters(double ms) {
    return ms >= 0.2 * times.whole(plan.root()) && ms >= SHORTEST_MS / 2;
  }

  private void rowsRemoved(PlanNode node) {
    double removed = node.number("Rows Removed by Filter") * node.loops();
    PlanNode.Actual actual = node.actual();
    double kept = actual == null ? 0 : actual.rows() * actual.loops();
    if (removed < 9 * kept || removed < 1_000 || !matters(times.own(node))) {
      return;
    }
    String numbers = count(removed) + " rows are read for " + count(kept) + " that are wanted";
    String filter = node.detail("Filter");
    String table = node.detail("Relation Name");
    if (node.type().equals("Seq Scan") && removed >= 10_000) {
      add("R07", node, numbers, "an index on " + table + " for " + filter, "re-planned");
    } else if (node.type().startsWith("Index") || node.type().equals("Bitmap Heap Scan")) {
      String index = node.detail("Index Name");
      String remedy =
          "add what is filtered to the index"
              + (index.isEmpty() ? "" : " " + index)
              + ": "
              + filter;
      add("R08", node, numbers, remedy, "re-planned");
    }
  }

  private void memory(PlanNode node) {
    if (node.detail("Sort Space Type").equals("Disk")) {
      double kb = node.number("Sort Space Used");
      add(
          "R11",
          node,
          "the sort goes to disk, " + count(kb) + " kB",
          "set work_mem for this query to about "
              + megabytes(kb * 3)
              + ", or an index in the order",
          "re-run");
    } else if (node.detail("Storage").equals("Disk")) {
      double kb = node.number("Maximum Storage");
      add("R11", node, "its rows go to disk", "work_mem of about " + megabytes(kb * 3), "re-run");
    }
    if (node.number("Hash Batches") > 1) {
      double kb = node.number("Peak Memory Usage") * node.number("Hash Batches");
      add(
          "R12",
          node,
          "the hash table is cut into " + count(node.number("Hash Batches")) + " batches on disk",
          "set work_mem for this query to about " + megabytes(kb * 1.5),
          "re-run");
    }
    if (node.type().equals("Aggregate") && node.number("Disk Usage") > 0) {
      double kb = node.number("Peak Memory Usage") + 2 * node.number("Disk Usage");
      add(
          "R13",
          node,
          "the hashed groups go to disk, " + count(node.number("Disk Usage")) + " kB",
          "set work_mem for this query to about " + megabytes(kb),
          "re-run");
    }
  }

  private void heap(PlanNode node) {
    double fetches = node.number("Heap Fetches");
    PlanNode.Actual actual = node.actual();
    double rows = actual == null ? 0 : actual.rows() * actual.loops();
    if (fetches >= 1_000 && fetches > 0.1 * rows && matters(times.own(node))) {
      String table = node.detail("Relation Name");
      add(
          "R10",
          node,
          "of "
              + count(rows)
              + " rows "
              + count(fetches)
              + " are looked up in the table all the same",
          "vacuum " + table + ", and let autovacuum do it more often",
          "re-run");
    }
    double rechecked = node.number("Rows Removed by Index Recheck") * node.loops();
    if (node.number("Lossy Heap Blocks") > 0 && rechecked >= 1_000 && matters(times.own(node))) {
      add(
          "R09",
          node,
          count(rechecked) + " rows are checked again, for want of memory for the bitmap",
          "a larger work_mem for this query",
          "re-run");
    }
  }

  private void repeated(PlanNode node) {
    if (node.subplan() != null && node.subplan().startsWith("SubPlan") && node.loops() >= 1_000) {
      if (matters(times.whole(node))) {
        add(
            "R22",
            node,
            node.subplan() + " runs " + count(node.loops()) + " times",
            "a join or a lateral join in its place, or an index for what it looks up",
            "re-planned");
      }
    } else if (node.type().equals("Seq Scan") && node.loops() >= 100 && !parallel(node)) {
      if (matters(times.own(node))) {
        add(
            "R14",
            node,
            node.detail("Relation Name") + " is read whole " + count(node.loops()) + " times",
            "an index on the columns it is joined by",
            "re-planned");
      }
    }
    double evictions = node.number("Cache Evictions");
    if (evictions > node.number("Cache Hits") && evictions >= 1_000) {
      add("R15", node, "the cache loses more than it finds", "a larger work_mem", "re-run");
    }
  }

  private static boolean parallel(PlanNode node) {
    return node.detail("Parallel Aware").equals("true");
  }

  private void whole() {
    PlanNode root = plan.root();
    double execution = plan.executionMs();
    if (plan.jitMs() > 0.2 * execution) {
      add("R29", root, "compiling takes " + ms(plan.jitMs()), "jit = off for this query", "re-run");
    }
    if (plan.planningMs() > execution && plan.planningMs() >= 50) {
      String text = "planning takes " + ms(plan.planningMs()) + ", running " + ms(execution);
      add("R30", root, text, "a prepared statement, or fewer partitions and joins", "by rule");
    }
    if (plan.triggerMs() > 0.2 * execution) {
      String text = "triggers take " + ms(plan.triggerMs());
      add("R32", root, text, "an index on the columns that refer to the table", "by rule");
    }
  }

  private void add(String rule, PlanNode node, String message, String remedy, String proof) {
    findings.add(new Finding(rule, node, message, remedy, proof, times.own(node)));
  }

  static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  private static String megabytes(double kb) {
    return (long) Math.ceil(kb / 1024) + " MB";
  }

  private static String ms(double ms) {
    return String.format(Locale.ROOT, "%.1f ms", ms);
  }
}
