package dev.pgwright.search.tune;

import dev.pgwright.Progress;
import dev.pgwright.measure.Bootstrap;
import dev.pgwright.measure.Interval;
import dev.pgwright.measure.Quantile;
import dev.pgwright.search.QueryTexts;
import dev.pgwright.search.QueryTexts.Embeddings;
import dev.pgwright.search.SearchQuery;
import dev.pgwright.search.Words;
import dev.pgwright.search.tune.Tuned.Effort;
import java.util.ArrayList;
import java.util.List;

/// How far the vector index has to look: `hnsw.ef_search` climbs until the lower bound of recall
/// beside a scan reaches the target.
record IndexEffort(Workbench workbench, Progress progress) {

  private static final int QUERIES = 200;
  private static final int TIMED = 30;
  private static final int MOST = 1_000;
  private static final double STEP = 1.3;

  /// Distances this close are the same.
  private static final double EQUAL = 1e-5;

  /// Climbs; the session keeps the last value.
  ///
  /// @param legs how many neighbours the query takes; fewer would cut them
  /// @param target of recall, above 0 and at most 1
  /// @return what was measured, by `ef_search`; the last reaches the target where any does
  List<Effort> climb(Embeddings embeddings, int legs, List<Judged> asked, double target) {
    Trial trial = workbench.trial();
    List<Judged> some =
        asked.stream()
            .filter(
                it -> {
                  float[] embedding = it.embedding();
                  return embedding != null && embedding.length == trial.dimensions();
                })
            .limit(QUERIES)
            .toList();
    List<Ranked> truth =
        new Legs(workbench, trial, Words.Mode.OR, QueryTexts.Ranking.DEFAULT, List.of())
            .vectors(some);
    SearchQuery nearest = workbench.texts(List.of()).nearest(embeddings);
    var efforts = new ArrayList<Effort>();
    int ef = Math.min(MOST, legs);
    while (true) {
      progress.at("measuring what the vector index misses", 0, 0);
      workbench.bench().run("set hnsw.ef_search = " + ef);
      Effort effort = effort(ef, nearest, some, truth, legs);
      efforts.add(effort);
      if (some.isEmpty() || effort.recall().low() >= target || ef == MOST) {
        return efforts;
      }
      ef = (int) Math.min(MOST, Math.max(ef + 5, Math.round(ef * STEP)));
    }
  }

  private Effort effort(
      int ef, SearchQuery nearest, List<Judged> asked, List<Ranked> truth, int legs) {
    List<Ranked> found = workbench.bench().find(nearest, asked, legs);
    double[] shares = new double[asked.size()];
    for (int i = 0; i < shares.length; i++) {
      Ranked exact = truth.get(i).first(legs);
      int count = exact.scores().length;
      double limit = count == 0 ? 0 : exact.scores()[count - 1];
      int hits = 0;
      for (double score : found.get(i).scores()) {
        hits += -score >= limit - EQUAL * Math.max(1, Math.abs(limit)) ? 1 : 0;
      }
      shares[i] = count == 0 ? 1 : Math.min(1.0, (double) hits / count);
    }
    double[] times =
        asked.stream()
            .limit(TIMED)
            .mapToDouble(it -> workbench.bench().time(nearest, it, legs).ms())
            .toArray();
    Interval recall = Bootstrap.mean(shares, workbench.trial().seed());
    return new Effort(ef, recall, times.length == 0 ? 0 : Quantile.of(times, 0.5));
  }
}
