package dev.pgwright.explain.rules.estimate;

import dev.pgwright.explain.rules.Rule;
import java.util.List;

/// The rules of this family.
public final class EstimateRules {

  public static final List<Rule> ALL =
      List.of(
          new Misestimate(),
          new StaleStatistics(),
          new CorrelatedColumns(),
          new SkewBeyondCommon(),
          new WrongDistinct(),
          new UnknownExpression(),
          new OneRowExpected(),
          new GenericPlan());

  private EstimateRules() {}
}
