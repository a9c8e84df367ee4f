package dev.pgwright.search.tune;

import dev.pgwright.measure.Interval;
import dev.pgwright.search.QueryTexts.Fusion;
import dev.pgwright.search.QueryTexts.Ranking;
import dev.pgwright.search.SearchPlan.NewIndex;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured, and what follows.
///
/// @param documents how many were copied
/// @param rows of the table
/// @param queries with answers among the copied documents
/// @param tried every way of combining and ranking words that was measured, with the others
/// @param fusion null where one leg alone is best, or there are no embeddings
/// @param choice which of the ways is to be used
/// @param why one sentence each
/// @param settings to send in the transaction of the query
/// @param indexes that the table lacks
/// @param times null where nothing was timed
public record Tuned(
    int documents,
    double rows,
    int queries,
    boolean generated,
    List<Way> tried,
    Words.Mode mode,
    Ranking ranking,
    List<String> frequent,
    @Nullable Fusion fusion,
    Choice choice,
    List<Way> held,
    @Nullable Interval gain,
    List<String> why,
    SearchQuery query,
    List<String> settings,
    List<NewIndex> indexes,
    @Nullable Times times,
    List<String> notes) {

  /// The ways of searching.
  public enum Choice {
    WORDS,
    VECTORS,
    HYBRID
  }

  /// A way of searching and what it found.
  public record Way(String name, Relevance relevance) {}

  /// What the vector index finds with a setting.
  ///
  /// @param ef of `hnsw.ef_search`
  /// @param recall beside a scan
  /// @param ms of the nearest alone, median, on the server
  public record Effort(int ef, Interval recall, double ms) {}

  /// The chosen query on copied rows, in milliseconds of the server: medians over queries.
  ///
  /// @param efforts of the vector index, ascending; the last is the one that is taken; empty
  ///   without such an index
  /// @param used whether every plan used the indexes that were made
  /// @param indexBytes of all indexes that were made
  public record Times(
      double beforeMs, double afterMs, List<Effort> efforts, boolean used, long indexBytes) {
    public Times {
      efforts = List.copyOf(efforts);
    }

    /// Of the vector index with the setting that is taken; null without one.
    public @Nullable Interval recall() {
      return efforts.isEmpty() ? null : efforts.getLast().recall();
    }
  }

  public Tuned {
    tried = List.copyOf(tried);
    frequent = List.copyOf(frequent);
    held = List.copyOf(held);
    why = List.copyOf(why);
    settings = List.copyOf(settings);
    indexes = List.copyOf(indexes);
    notes = List.copyOf(notes);
  }
}
