package dev.pgwright.explain.rules;

import dev.pgwright.explain.rules.access.AccessRules;
import dev.pgwright.explain.rules.estimate.EstimateRules;
import dev.pgwright.explain.rules.memory.MemoryRules;
import dev.pgwright.explain.rules.server.ServerRules;
import dev.pgwright.explain.rules.shape.ShapeRules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All rules about plans.
public final class PlanRules {

  /// In the order of their numbers.
  public static final List<Rule> ALL =
      Stream.of(
              EstimateRules.ALL, AccessRules.ALL, MemoryRules.ALL, ShapeRules.ALL, ServerRules.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(it -> it.info().id()))
          .toList();

  private PlanRules() {}
}
