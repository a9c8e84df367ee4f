package dev.pgwright.search.tune;

import dev.pgwright.search.QueryTexts.Fusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Two legs joined as the SQL of [dev.pgwright.search.QueryTexts] joins them.
final class Fuse {

  private static final int BEST = 10;

  private Fuse() {}

  static Ranked of(Ranked vectors, Ranked words, Fusion fusion) {
    Ranked left = vectors.first(fusion.legs());
    Ranked right = words.first(fusion.legs());
    var scores = new TreeMap<Integer, Double>();
    if (fusion.constant() != null) {
      places(left, fusion.share(), fusion.constant(), scores);
      places(right, 1 - fusion.share(), fusion.constant(), scores);
    } else {
      nearness(left, fusion.share(), scores);
      portions(right, 1 - fusion.share(), scores);
    }
    List<Map.Entry<Integer, Double>> all = new ArrayList<>(scores.entrySet());
    all.sort(
        Comparator.comparingDouble((Map.Entry<Integer, Double> it) -> -rounded(it.getValue()))
            .thenComparing(Map.Entry::getKey));
    int count = Math.min(BEST, all.size());
    return new Ranked(
        all.stream().limit(count).mapToInt(Map.Entry::getKey).toArray(),
        all.stream().limit(count).mapToDouble(Map.Entry::getValue).toArray());
  }

  /// To nine digits, as the printed query does it, so that equal scores are equal.
  private static double rounded(double score) {
    return Math.rint(score * 1e9);
  }

  private static void places(Ranked leg, double weight, int constant, Map<Integer, Double> scores) {
    for (int i = 0; i < leg.documents().length; i++) {
      scores.merge(leg.documents()[i], weight / (constant + i + 1), Double::sum);
    }
  }

  private static void nearness(Ranked leg, double weight, Map<Integer, Double> scores) {
    int last = leg.scores().length - 1;
    double span = last < 0 ? 0 : leg.scores()[0] - leg.scores()[last];
    for (int i = 0; i <= last; i++) {
      double score = span == 0 ? 0 : weight * (leg.scores()[i] - leg.scores()[last]) / span;
      scores.merge(leg.documents()[i], score, Double::sum);
    }
  }

  private static void portions(Ranked leg, double weight, Map<Integer, Double> scores) {
    double most = 0;
    for (double it : leg.scores()) {
      most = Math.max(most, it);
    }
    for (int i = 0; i < leg.scores().length; i++) {
      scores.merge(
          leg.documents()[i], most == 0 ? 0 : weight * leg.scores()[i] / most, Double::sum);
    }
  }
}
