package dev.pgwright.rules.vector;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about pgvector, and about queries that search.
public final class VectorRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new VectorTypeChange(),
          new VectorIndexMemory(),
          new IvfflatOnEmptyTable(),
          new VectorWithoutDimensions(),
          new VectorIndexRefused(),
          new VectorOptionsWithoutReindex(),
          new DistanceOperatorWithoutIndex(),
          new PartialVectorIndexWithParameter(),
          new LimitAboveEfSearch(),
          new BinaryShortlistCut(),
          new NearestWithTieBreak(),
          new NearestOrderHidesDistance(),
          new DistanceThresholdInScan(),
          new OrderByConstant(),
          new TextSearchConfigurationsDiffer());

  private VectorRules() {}
}
