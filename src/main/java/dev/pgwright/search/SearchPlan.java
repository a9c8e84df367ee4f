package dev.pgwright.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How a table's text is to be searched.
///
/// @param shape how the searchable form is kept
/// @param reasons what decided, one sentence each
/// @param changes when the answer would be another one
/// @param vector the column, or the expression in parentheses, that queries ask
/// @param expression that makes the `tsvector` of a row
/// @param configurations for the words of a query, as SQL, the main one first
/// @param script what has to be added to the schema, one statement each; empty for nothing
/// @param labels of what the script makes
/// @param backfills values of existing rows by label of a column
/// @param indexes that come, as the report tells them
/// @param queries to paste
/// @param synonyms the table of synonyms; null for none
public record SearchPlan(
    SearchTable table,
    Shape shape,
    List<String> reasons,
    List<String> changes,
    String vector,
    String expression,
    List<String> configurations,
    List<String> script,
    List<String> labels,
    SequencedMap<String, String> backfills,
    List<NewIndex> indexes,
    List<SearchQuery> queries,
    List<SearchFinding> findings,
    List<String> recommendations,
    @Nullable String synonyms) {

  /// An index that the plan adds.
  ///
  /// @param bytes about how large it becomes
  public record NewIndex(
      String name, String column, String type, String reason, String definition, long bytes) {}

  public SearchPlan {
    configurations = List.copyOf(configurations);
    reasons = List.copyOf(reasons);
    changes = List.copyOf(changes);
    script = List.copyOf(script);
    labels = List.copyOf(labels);
    backfills = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(backfills));
    indexes = List.copyOf(indexes);
    queries = List.copyOf(queries);
    findings = List.copyOf(findings);
    recommendations = List.copyOf(recommendations);
  }

  /// The main configuration, as SQL.
  public String configuration() {
    return configurations.getFirst();
  }

  /// Whether nothing is worse than information.
  public boolean clean() {
    return findings.stream().allMatch(it -> it.level() == SearchFinding.Level.INFO);
  }
}
