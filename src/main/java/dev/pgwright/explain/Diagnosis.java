package dev.pgwright.explain;

import dev.pgwright.explain.rules.PlanRules;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is wrong with a plan that was run; of a healthy plan nothing.
public final class Diagnosis {

  /// Below this nothing is worth a change.
  private static final double SHORTEST_MS = 5;

  private Diagnosis() {}

  /// What the plan alone tells.
  public static List<Finding> of(Plan plan) {
    return of(plan, Evidence.NONE);
  }

  /// The findings, those that cost most first.
  public static List<Finding> of(Plan plan, Evidence evidence) {
    var scene = new Scene(plan, evidence);
    if (!plan.timed() || Math.max(scene.totalMs(), plan.planningMs()) < SHORTEST_MS) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    boolean quick = scene.totalMs() < SHORTEST_MS;
    for (PlanNode node : quick ? List.of(plan.root()) : plan.root().all()) {
      for (Rule rule : PlanRules.ALL) {
        if (node.ran() && (!quick || rule.info().ofPlanning())) {
          rule.check(node, scene).ifPresent(it -> found.add(new Found(rule, it)));
        }
      }
    }
    return rootCauses(alike(found, scene), scene).stream()
        .map(Found::finding)
        .sorted(Comparator.comparingDouble(Finding::ms).reversed())
        .toList();
  }

  private record Found(Rule rule, Finding finding) {}

  /// Without what another finding explains, at its node or below.
  private static List<Found> rootCauses(List<Found> all, Scene scene) {
    return all.stream()
        .filter(it -> all.stream().noneMatch(other -> explains(other, it, scene)))
        .toList();
  }

  private static boolean explains(Found cause, Found other, Scene scene) {
    return cause.rule().info().explains().contains(other.rule().info().id())
        && scene.within(other.finding().node(), cause.finding().node());
  }

  /// One finding for partitions that have the same fault.
  private static List<Found> alike(List<Found> all, Scene scene) {
    var kept = new ArrayList<Found>();
    for (Found it : all) {
      boolean known =
          kept.stream()
              .anyMatch(
                  before ->
                      before.finding().rule().equals(it.finding().rule())
                          && scene.siblings(before.finding().node(), it.finding().node()));
      if (!known) {
        kept.add(it);
      }
    }
    return kept;
  }
}
