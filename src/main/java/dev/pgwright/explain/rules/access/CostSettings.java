package dev.pgwright.explain.rules.access;

import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Proof;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.explain.rules.RuleInfo;
import dev.pgwright.explain.rules.Scene;
import dev.pgwright.explain.rules.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An index that is there and is not used, because of cost settings.
final class CostSettings implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "R41",
              "Cost settings keep an index from being used",
              "as R07, where an index begins with a column of the condition",
              Proof.RE_PLANNED,
              "R07")
          .needing("pg_index and settings");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Finding> check(PlanNode node, Scene scene) {
    if (!Wanted.fewOfMany(node, scene) || scene.misestimates().at(node)) {
      return Optional.empty();
    }
    List<String> off =
        scene.switchedOff().stream()
            .filter(it -> List.of("enable_indexscan", "enable_bitmapscan").contains(it))
            .toList();
    Optional<Evidence.Index> index = Wanted.index(node, scene);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    String cost = scene.setting("random_page_cost");
    String why =
        off.isEmpty() ? "random_page_cost is " + cost : String.join(" and ", off) + " are off";
    var fixes = new ArrayList<String>();
    off.forEach(it -> fixes.add("reset " + it));
    changed(scene).forEach(it -> fixes.add("reset " + it));
    fixes.add("set random_page_cost = 1.1");
    return Optional.of(
        scene
            .finding(
                INFO,
                node,
                "the index " + index.get().name() + " is there and is not used: " + why,
                "settings that are true of the disks and the memory: random_page_cost 1.1 on SSDs,"
                    + " effective_cache_size what the system caches")
            .withFix(fixes.toArray(String[]::new)));
  }

  private static List<String> changed(Scene scene) {
    return scene.plan().settings().keySet().stream()
        .filter(it -> it.endsWith("_cost") || it.equals("effective_cache_size"))
        .toList();
  }
}
