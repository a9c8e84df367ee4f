package dev.pgwright.vector.tune;

import dev.pgwright.vector.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be tuned, and for what.
///
/// @param column null for the only one of pgvector's types
/// @param metric null for the usual one of the type
/// @param rows the most that are copied
/// @param full whether all rows are copied, however many there are
/// @param queries a SELECT whose first column is a vector; null to hold rows of the table out
/// @param queryCount the most queries
/// @param filters conditions as they stand behind WHERE
/// @param minutes after which nothing new is begun
public record TuneRequest(
    String table,
    @Nullable String column,
    @Nullable Metric metric,
    Targets targets,
    long rows,
    boolean full,
    @Nullable String queries,
    int queryCount,
    List<String> filters,
    int minutes,
    long seed) {

  public TuneRequest {
    filters = List.copyOf(filters);
  }

  /// What a person wants.
  ///
  /// @param k neighbours of a query
  /// @param recall share of them that is found, on average over queries; below 1
  /// @param p95Ms the most that 95 % of the queries may take; null for as fast as possible
  /// @param qps queries a second; null where it does not matter
  /// @param memoryBytes for the index; null for no limit
  public record Targets(
      int k,
      double recall,
      @Nullable Double p95Ms,
      @Nullable Double qps,
      @Nullable Long memoryBytes) {}
}
