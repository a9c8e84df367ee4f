package dev.pgwright.advise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to do beside new indexes, or before any.
///
/// @param rule what was found, for example `not-in-to-not-exists`, `create-statistics`,
///   `drop-index`
/// @param query the name of the statement it is about; null where it is about the database
/// @param finding one sentence
/// @param sql what to run, or to write in the place of the statement; null where there is no such
///   text
/// @param guards what it rests on, read from the catalog; one phrase each
/// @param equivalence how it is known that a new text gives the same rows; null for what is no text
/// @param costBefore the planner's, on the twin; null where costs say nothing
/// @param costAfter the same with the remedy alone
/// @param evidence `rule`, `twin` or `sample`: what shows that it helps
public record Remedy(
    String rule,
    @Nullable String query,
    String finding,
    @Nullable String sql,
    List<String> guards,
    @Nullable String equivalence,
    @Nullable Double costBefore,
    @Nullable Double costAfter,
    String evidence) {

  public Remedy {
    guards = List.copyOf(guards);
  }

  /// One that is no text and has no costs.
  static Remedy of(String rule, String finding, @Nullable String sql, String evidence) {
    return new Remedy(rule, null, finding, sql, List.of(), null, null, null, evidence);
  }
}
