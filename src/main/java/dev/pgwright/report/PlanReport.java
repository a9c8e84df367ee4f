package dev.pgwright.report;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.Plan;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Times;
import dev.pgwright.explain.Trigger;
import dev.pgwright.report.Palette.Ink;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A plan with what is wrong with it, as text or JSON.
public final class PlanReport {

  private static final int BAR = 10;

  /// What people can take in at once; the others follow in a line.
  private static final int FIRST = 3;

  private final Plan plan;
  private final Times times;
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private PlanReport(Plan plan, Palette palette) {
    this.plan = plan;
    this.times = Times.of(plan);
    this.palette = palette;
  }

  /// The tree with a bar for the time that each node has taken by itself, and what to do first.
  public static String text(Plan plan, List<Finding> findings, Palette palette) {
    var report = new PlanReport(plan, palette);
    report.heading();
    report.node(plan.root(), "", "");
    report.findings(findings);
    return report.out.toString();
  }

  private void heading() {
    if (!plan.timed()) {
      out.append(palette.paint(Ink.HEADING, "A plan without times")).append("\n\n");
      out.append("          cost          rows  node\n");
      return;
    }
    var text = new StringBuilder("Ran in " + ms(total()) + " ms");
    add(text, ", planned in ", plan.planningMs());
    add(text, ", of which compiling ", plan.jitMs());
    add(text, ", triggers ", plan.triggerMs());
    add(text, ", sending ", plan.serializationMs());
    out.append(palette.paint(Ink.HEADING, text.toString())).append("\n\n");
    out.append("    own ms                 expected         came    loops  node\n");
  }

  private static void add(StringBuilder text, String words, double ms) {
    if (ms > 0) {
      text.append(words).append(ms(ms)).append(" ms");
    }
  }

  private double total() {
    return Math.max(plan.executionMs(), times.whole(plan.root()));
  }

  private void node(PlanNode node, String lead, String below) {
    String name = node.subplan() == null ? "" : node.subplan() + ": ";
    String title = lead + palette.paint(Ink.WARNING, name) + node.title();
    PlanNode.Actual actual = node.actual();
    if (!plan.timed()) {
      out.append(String.format(Locale.ROOT, "%14.2f %13.0f  %s", node.cost(), node.rows(), title));
    } else if (actual != null && node.ran()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%10s %s %12s %s %8.0f  %s",
              ms(times.own(node)),
              bar(times.own(node)),
              rows(node.rows()),
              came(node.rows(), actual.rows()),
              node.loops(),
              title));
    } else {
      out.append(" ".repeat(10 + BAR + 15))
          .append("   never run  ")
          .append(" ".repeat(9))
          .append(title);
    }
    out.append('\n');
    for (int i = 0; i < node.children().size(); i++) {
      boolean last = i == node.children().size() - 1;
      node(node.children().get(i), below + (last ? "└ " : "├ "), below + (last ? "  " : "│ "));
    }
  }

  /// What came, marked where it is ten times more or less than what was expected.
  private String came(double expected, double came) {
    double ratio = Math.max(1, came) / Math.max(1, expected);
    String text = String.format(Locale.ROOT, "%12s", rows(came));
    return ratio >= 10 || ratio <= 0.1 ? palette.paint(Ink.WARNING, text) : text;
  }

  private String bar(double own) {
    double share = total() == 0 ? 0 : own / total();
    int full = (int) Math.round(Math.min(1, share) * BAR);
    Ink ink = share >= 0.5 ? Ink.BAD : share >= 0.2 ? Ink.WARNING : Ink.GOOD;
    return palette.paint(ink, "█".repeat(full)) + "·".repeat(BAR - full);
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      out.append(plan.timed() ? "\nNothing is wrong with it that the rules know.\n" : "");
      return;
    }
    out.append('\n').append(palette.paint(Ink.HEADING, "What to do first")).append('\n');
    for (int i = 0; i < Math.min(FIRST, findings.size()); i++) {
      Finding it = findings.get(i);
      out.append(i + 1)
          .append(". ")
          .append(palette.paint(Ink.WARNING, it.rule()))
          .append(' ')
          .append(it.node().title())
          .append(": ")
          .append(it.message())
          .append("\n   ")
          .append(it.remedy())
          .append('\n');
      it.fix().forEach(sql -> out.append("     ").append(sql).append(";\n"));
      out.append("   proof: ").append(it.proof()).append('\n');
    }
    if (findings.size() > FIRST) {
      var rest = new ArrayList<String>();
      findings.subList(FIRST, findings.size()).forEach(it -> rest.add(it.rule()));
      out.append("Also: ").append(String.join(", ", rest)).append(" (--format json)\n");
    }
  }

  private static String ms(double ms) {
    return String.format(Locale.ROOT, ms < 10 ? "%.3f" : "%.1f", ms);
  }

  private static String rows(double rows) {
    return String.format(Locale.ROOT, rows == Math.rint(rows) ? "%.0f" : "%.2f", rows);
  }

  /// One object: times, nodes in the order of the plan, findings.
  public static String json(Plan plan, List<Finding> findings) {
    Times times = Times.of(plan);
    List<PlanNode> nodes = plan.root().all();
    IdentityHashMap<PlanNode, Integer> numbers = numbered(nodes);
    var document = new LinkedHashMap<String, Object>();
    document.put("execution_ms", plan.executionMs());
    document.put("planning_ms", plan.planningMs());
    document.put("jit_ms", plan.jitMs());
    document.put("serialization_ms", plan.serializationMs());
    document.put("planning_kb", plan.planningKb());
    document.put("settings", plan.settings());
    document.put("triggers", plan.triggers().stream().map(PlanReport::json).toList());
    document.put("nodes", nodes.stream().map(node -> json(node, numbers, times)).toList());
    document.put(
        "findings",
        findings.stream()
            .map(
                it -> {
                  var one = new LinkedHashMap<String, Object>();
                  one.put("rule", it.rule());
                  one.put("node", numbers.get(it.node()));
                  one.put("message", it.message());
                  one.put("remedy", it.remedy());
                  one.put("fix", it.fix());
                  one.put("ms", rounded(it.ms()));
                  one.put("proof", it.proof().toString());
                  return one;
                })
            .toList());
    return Json.plainDocument(document);
  }

  private static Map<String, Object> json(Trigger trigger) {
    var one = new LinkedHashMap<String, Object>();
    one.put("name", trigger.name());
    one.put("constraint", trigger.constraint());
    one.put("relation", trigger.relation());
    one.put("ms", trigger.ms());
    one.put("calls", trigger.calls());
    return one;
  }

  private static Map<String, Object> json(
      PlanNode node, IdentityHashMap<PlanNode, Integer> numbers, Times times) {
    var one = new LinkedHashMap<String, Object>();
    one.put("title", node.title());
    one.put("type", node.type());
    if (node.subplan() != null) {
      one.put("subplan", node.subplan());
    }
    one.put("cost", node.cost());
    one.put("plan_rows", node.rows());
    if (node.actual() != null) {
      one.put("actual_rows", node.actual().rows());
      one.put("loops", node.loops());
      one.put("whole_ms", rounded(times.whole(node)));
      one.put("own_ms", rounded(times.own(node)));
    }
    one.put("children", node.children().stream().map(numbers::get).toList());
    return one;
  }

  /// Equal nodes are told apart by identity.
  private static IdentityHashMap<PlanNode, Integer> numbered(List<PlanNode> nodes) {
    var numbers = new IdentityHashMap<PlanNode, Integer>();
    nodes.forEach(node -> numbers.put(node, numbers.size()));
    return numbers;
  }

  private static double rounded(double ms) {
    return Math.round(ms * 1_000) / 1_000.0;
  }
}
