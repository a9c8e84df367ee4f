package dev.pgwright.search.tune;

import java.util.List;

/// Queries with known answers, and where they come from.
///
/// @param generated whether they were made of the documents' own words, which is easier for full
///   text than what people type
public record Labels(List<Asked> queries, boolean generated) {
  public Labels {
    queries = List.copyOf(queries);
  }
}
