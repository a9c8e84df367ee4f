package dev.pgwright.search.tune;

import dev.pgwright.measure.Bootstrap;
import dev.pgwright.measure.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Whether what was found is what people look for: means over queries with 95 % intervals.
///
/// @param ndcg nDCG@10: 1 where the most relevant come first
/// @param mrr mean of 1 / place of the first relevant one among ten
/// @param first share of queries whose best row is relevant
/// @param hit share of queries with a relevant row among ten
public record Relevance(Interval ndcg, Interval mrr, Interval first, Interval hit) {

  private static final int DEPTH = 10;

  static Relevance of(List<Judged> queries, List<Ranked> found, long seed) {
    double[] ndcg = ndcg(queries, found);
    double[] mrr = new double[ndcg.length];
    double[] first = new double[ndcg.length];
    double[] hit = new double[ndcg.length];
    for (int i = 0; i < ndcg.length; i++) {
      int place = place(queries.get(i), found.get(i));
      mrr[i] = place == 0 ? 0 : 1.0 / place;
      first[i] = place == 1 ? 1 : 0;
      hit[i] = place > 0 ? 1 : 0;
    }
    return new Relevance(
        Bootstrap.mean(ndcg, seed),
        Bootstrap.mean(mrr, seed),
        Bootstrap.mean(first, seed),
        Bootstrap.mean(hit, seed));
  }

  /// nDCG@10 of each query.
  static double[] ndcg(List<Judged> queries, List<Ranked> found) {
    double[] all = new double[queries.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = ndcg(queries.get(i).grades(), found.get(i).documents());
    }
    return all;
  }

  static double ndcg(Map<Integer, Integer> grades, int[] documents) {
    double gained = 0;
    for (int i = 0; i < Math.min(DEPTH, documents.length); i++) {
      gained += gain(grades.getOrDefault(documents[i], 0), i);
    }
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double ideal = 0;
    for (int i = 0; i < Math.min(DEPTH, best.size()); i++) {
      ideal += gain(best.get(i), i);
    }
    return ideal == 0 ? 0 : gained / ideal;
  }

  private static double gain(int grade, int index) {
    return grade * Math.log(2) / Math.log(index + 2.0);
  }

  private static int place(Judged query, Ranked found) {
    for (int i = 0; i < Math.min(DEPTH, found.documents().length); i++) {
      if (query.grades().containsKey(found.documents()[i])) {
        return i + 1;
      }
    }
    return 0;
  }
}
