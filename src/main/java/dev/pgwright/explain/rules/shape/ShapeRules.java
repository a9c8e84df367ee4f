package dev.pgwright.explain.rules.shape;

import dev.pgwright.explain.rules.Rule;
import java.util.List;

/// The rules of this family.
public final class ShapeRules {

  public static final List<Rule> ALL =
      List.of(
          new NestedScans(),
          new SortedAgain(),
          new DeepOffset(),
          new CountedRows(),
          new NotInList(),
          new RepeatedSubplan(),
          new FencedCte(),
          new DistinctOverJoin());

  private ShapeRules() {}
}
