package dev.pgwright.vector.profile;

import dev.pgwright.vector.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a profile is asked for.
///
/// @param column null for the only one of pgvector's types
/// @param metric null for the usual one of the type
/// @param rows the most that are read
/// @param full whether all rows are read, however many there are
/// @param probes how many rows stand for queries
/// @param queries a SELECT whose first column is a vector; null for rows of the table
/// @param filters conditions as they stand behind WHERE, at most 62
public record ProfileRequest(
    String table,
    @Nullable String column,
    @Nullable Metric metric,
    long rows,
    boolean full,
    int probes,
    @Nullable String queries,
    List<String> filters,
    long seed) {

  /// Filters that one pass can tell apart.
  public static final int MOST_FILTERS = 62;

  public ProfileRequest {
    filters = List.copyOf(filters);
  }
}
