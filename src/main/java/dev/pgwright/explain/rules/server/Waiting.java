package dev.pgwright.explain.rules.server;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.Trigger;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.List;
import java.util.Optional;

/// Time that is spent waiting: for reads, or for a lock.
final class Waiting implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R33",
              "The time is spent waiting",
              "half of the time on reads, 10 ms; or 10 ms for each row that is locked, 50 ms",
              Proof.BY_RULE)
          .needing("track_io_timing");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double processes =
        1 + node.all().stream().mapToDouble(it -> it.number("Workers Launched")).max().orElse(0);
    double reading = reads(node) / processes;
    if (scene.isRoot(node) && reading >= 10 && scene.matters(reading, 0.5)) {
      return Optional.of(
          scene.finding(
              INFO,
              node,
              "reading takes " + Numbers.ms(reading) + " of " + Numbers.ms(scene.totalMs()),
              "fewer pages (an index, narrower rows), or more memory for what is read again",
              reading));
    }
    boolean locks = List.of("LockRows", "ModifyTable").contains(node.type());
    double before =
        scene.plan().triggers().stream()
            .filter(it -> !it.constraint())
            .mapToDouble(Trigger::ms)
            .sum();
    double ms = scene.times().own(node) - before;
    double rows = Math.max(1, locked(node));
    if (locks && ms >= 50 && ms / rows >= 10 && scene.matters(ms, 0.5)) {
      return Optional.of(
          scene.finding(
              INFO,
              node,
              Numbers.ms(ms)
                  + " go by for "
                  + Numbers.count(rows)
                  + " rows: another session holds a lock",
              "shorter transactions, the same order of rows everywhere, or for update skip locked",
              ms));
    }
    return Optional.empty();
  }

  private static double reads(PlanNode root) {
    return Math.max(root.number("I/O Read Time"), root.number("Shared I/O Read Time"))
        + root.number("Temp I/O Read Time");
  }

  private static double locked(PlanNode node) {
    PlanNode input = Scene.input(node);
    return input == null ? 0 : Scene.rows(input);
  }
}
