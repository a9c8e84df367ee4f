package dev.pgwright.explain.rules.memory;

import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Numbers;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import java.util.List;
import java.util.Optional;

/// A node that writes temporary files and has no memory of its own to tell of.
final class TemporaryFiles implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R35",
              "A node writes temporary files",
              "1 MB written by it and not below it, 10 % of the time",
              Proof.RE_RUN)
          .needing("BUFFERS");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    double written = own(node);
    if (written < 128
        || KNOWN.contains(node.type())
        || !scene.matters(scene.times().own(node), 0.1)) {
      return Optional.empty();
    }
    String memory = Numbers.memory(written * 8 * 3);
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                "it writes " + Numbers.count(written * 8) + " kB into temporary files",
                "fewer or narrower rows at this point, or work_mem of about " + memory)
            .withFix("set work_mem = '" + memory + "'"));
  }

  /// Sorts, hash tables and groups have rules of their own.
  private static final List<String> KNOWN =
      List.of("Sort", "Incremental Sort", "Hash", "Hash Join", "Aggregate");

  private static double own(PlanNode node) {
    double below =
        node.children().stream().mapToDouble(it -> it.number("Temp Written Blocks")).sum();
    return node.number("Temp Written Blocks") - below;
  }
}
