package dev.pgwright.explain.rules.server;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.Optional;

/// Compiling that takes longer than it saves.
final class Compiling implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of("R29", "Compiling takes the time", "20 % of the time", Proof.RE_RUN);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (!scene.isRoot(node) || !scene.matters(scene.plan().jitMs())) {
      return Optional.empty();
    }
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                "compiling takes "
                    + Numbers.ms(scene.plan().jitMs())
                    + " of "
                    + Numbers.ms(scene.totalMs()),
                "jit = off for this query, or a higher jit_above_cost",
                scene.plan().jitMs())
            .withFix("set jit = off"));
  }
}
