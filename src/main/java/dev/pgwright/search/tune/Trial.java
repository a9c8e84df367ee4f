package dev.pgwright.search.tune;

import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.SearchPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be measured.
///
/// @param plan how the text is made searchable
/// @param embeddings the vector leg; null for none
/// @param documents the rows that are searched, all or a sample
/// @param seed of everything that is drawn
/// @param recall share of the true neighbours that the vector index has to find, above 0 and below
///   1
/// @param timed whether indexes are built and the chosen query is timed
public record Trial(
    SearchPlan plan,
    @Nullable Embeddings embeddings,
    List<Document> documents,
    Labels labels,
    long seed,
    double recall,
    boolean timed) {
  public Trial {
    documents = List.copyOf(documents);
  }

  /// How many dimensions the embeddings have; 0 where no row has any.
  int dimensions() {
    for (Document it : documents) {
      float[] embedding = it.embedding();
      if (embedding != null) {
        return embedding.length;
      }
    }
    return 0;
  }
}
