/// Statistics of measurements: means with their intervals, bootstrap, quantiles, power laws.
///
/// `Interval.ofMean(recalls, Interval.Z95)` says between what bounds a mean lies;
/// `Bootstrap.difference(before, after, seed)` whether one of two ways is better on the same
/// queries.
@org.jspecify.annotations.NullMarked
package dev.pgwright.measure;
