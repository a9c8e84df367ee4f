package dev.pgwright.search.tune;

import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.QueryTexts.Ranking;
import dev.pgwright.search.Words.Mode;
import java.util.List;
import java.util.Objects;

/// The two legs over the same documents. Vectors are compared one by one: an index that misses some
/// must not be taken for embeddings that do.
record Legs(Workbench workbench, Trial trial, Mode mode, Ranking ranking, List<String> frequent) {

  List<Ranked> words(List<Judged> queries, int limit) {
    return workbench.bench().find(workbench.texts(frequent).ranked(mode, ranking), queries, limit);
  }

  List<Ranked> vectors(List<Judged> queries) {
    Embeddings embeddings = Objects.requireNonNull(trial.embeddings());
    float[][] all = new float[trial.documents().size()][];
    for (int i = 0; i < all.length; i++) {
      float[] own = trial.documents().get(i).embedding();
      all[i] = own == null ? new float[0] : own;
    }
    return queries.parallelStream()
        .map(
            it ->
                Vectors.nearest(
                    all,
                    Objects.requireNonNull(it.embedding()),
                    embeddings.operator(),
                    SearchTuner.DEEPEST))
        .toList();
  }
}
