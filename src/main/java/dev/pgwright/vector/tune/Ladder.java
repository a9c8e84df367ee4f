package dev.pgwright.vector.tune;

import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.lab.Built;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Climbs until recall reaches its target: in long steps to the first that does, then in short ones
/// below it. The rungs are fixed, so that two runs on equal rows try the same.
final class Ladder {

  private static final double STEP = 1.15;
  private static final int LONG = 3;
  private static final int MOST_EF = 1_000;
  private static final int DEFAULT_EF = 40;

  private final Trial trial;
  private final int k;
  private final int queries;
  private final TreeMap<Integer, Point> measured = new TreeMap<>();

  /// @param queries the most that are run for a rung
  Ladder(Trial trial, int k, int queries) {
    this.trial = trial;
    this.k = k;
    this.queries = queries;
  }

  /// The rungs of a design.
  static List<Integer> rungs(Design design, int k) {
    int first = design.index() instanceof Ivfflat ? 1 : k;
    int last =
        switch (design.index()) {
          case Ivfflat(int lists) -> lists;
          case Hnsw _ -> MOST_EF;
          case null -> 1;
        };
    var rungs = new ArrayList<Integer>();
    double at = design.reranked() ? 2.0 * first : first;
    while (at < last) {
      rungs.add((int) Math.round(at));
      at = Math.max(at * STEP, Math.round(at) + 1.0);
    }
    rungs.add(last);
    return rungs;
  }

  /// Climbs.
  Curve climb(Design design, long rows, @Nullable Built built) {
    List<Integer> rungs = rungs(design, k);
    int at = 0;
    Integer failed = null;
    while (!point(design, rungs.get(at)).passes()) {
      failed = at;
      if (at == rungs.size() - 1) {
        return curve(design, rows, built, null);
      }
      at = Math.min(at + LONG, rungs.size() - 1);
    }
    for (int below = failed == null ? at : failed + 1; below < at; below++) {
      if (point(design, rungs.get(below)).passes()) {
        at = below;
      }
    }
    Point last = confirmed(design, rungs, Math.min(at + 1, rungs.size() - 1));
    if (design.index() instanceof Hnsw && !design.reranked() && k <= DEFAULT_EF) {
      Point unused = point(design, DEFAULT_EF);
      measured.putIfAbsent(DEFAULT_EF, unused);
    }
    return curve(design, rows, built, last);
  }

  /// With all queries; higher where the first hundreds were lucky.
  private @Nullable Point confirmed(Design design, List<Integer> rungs, int from) {
    for (int at = from; at < rungs.size(); at++) {
      Point point = trial.measure(design, scan(design, rungs.get(at)), queries);
      measured.put(rungs.get(at), point);
      if (point.passes()) {
        return point;
      }
    }
    return null;
  }

  private Point point(Design design, int effort) {
    return measured.computeIfAbsent(effort, it -> trial.decide(design, scan(design, it), queries));
  }

  private Scan scan(Design design, int effort) {
    return design.reranked() ? Scan.of(effort).withShortlist(effort) : Scan.of(effort);
  }

  private Curve curve(Design design, long rows, @Nullable Built built, @Nullable Point chosen) {
    return new Curve(design, rows, built, List.copyOf(measured.values()), chosen);
  }
}
