package dev.pgwright.advise.select;

import java.util.List;

/// The indexes to have, and how good that is.
///
/// @param chosen ids in ascending order
/// @param cost of the workload with them, writes included
/// @param relativeCost [#cost] by that of the workload without any index; 1 where that is 0
/// @param sizeMb of the chosen together
/// @param lowerBound no choice within the limit costs less than this
/// @param bound by how much of the best possible cost this one may be above it: 0.01 is one
///   percent; 0 is proven to be the best
public record Selection(
    List<String> chosen,
    double cost,
    double relativeCost,
    double sizeMb,
    double lowerBound,
    double bound) {

  public Selection {
    chosen = List.copyOf(chosen);
  }
}
