package dev.pgwright.vector.tune;

import dev.pgwright.Progress;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.lab.Built;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Laboratory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tries types, m and ef_construction on a part of the rows, each on a table of its own, so that
/// their times can be taken next to each other.
final class Grid {

  private static final int QUERIES = 300;

  /// A design that is built for less is kept unless another is faster by more.
  private static final double WORTH = 1.15;

  private static final int MANY_DIMENSIONS = 384;
  private static final int MOST_DESIGNS = 7;

  private final Laboratory lab;
  private final Metric metric;
  private final TuneRequest request;
  private final Arithmetic arithmetic;
  private final Truth truth;
  private final int rows;
  private final Progress progress;
  private final List<Race.Runner> runners = new ArrayList<>();
  private int made;

  /// @param truth of the part
  Grid(
      Laboratory lab,
      Metric metric,
      TuneRequest request,
      Arithmetic arithmetic,
      Truth truth,
      int rows,
      Progress progress) {
    this.lab = lab;
    this.metric = metric;
    this.request = request;
    this.arithmetic = arithmetic;
    this.truth = truth;
    this.rows = rows;
    this.progress = progress;
  }

  /// What came out.
  ///
  /// @param design the one to build for all rows; null where pgvector builds none
  record Outcome(List<Curve> curves, List<String> tables, @Nullable Design design) {}

  /// @param column type of the column
  /// @param half whether every number fits `halfvec`
  /// @param until after which nothing new is begun, of `System.nanoTime`
  Outcome run(VectorType column, boolean half, long until) {
    Design plain = Design.exact(column).withIndex(Hnsw.DEFAULT);
    Design halved = plain.withStored(VectorType.HALFVEC);
    boolean own = arithmetic.buildable(plain, rows);
    boolean other = column == VectorType.VECTOR && half && arithmetic.buildable(halved, rows);
    var starts = new ArrayList<Design>();
    if (own) {
      starts.add(plain);
    }
    if (other && (!own || dimensionsMatter())) {
      starts.add(halved);
    }
    if (starts.isEmpty()) {
      return new Outcome(List.of(), List.of(), null);
    }
    measure(starts);
    VectorType stored = type(own, column);
    Design base = plain.withStored(stored);
    if (System.nanoTime() - until < 0) {
      measure(
          candidates(stored).stream()
              .map(base::withIndex)
              .filter(it -> arithmetic.buildable(it, rows))
              .toList());
    }
    lists(Design.exact(column).withIndex(Ivfflat.forRows(rows)));
    List<Curve> curves = race();
    List<String> tables = runners.stream().map(Race.Runner::table).toList();
    return new Outcome(curves, tables, best(curves, stored));
  }

  private boolean dimensionsMatter() {
    return truth.nearest().isEmpty() || arithmetic.dimensions() >= MANY_DIMENSIONS;
  }

  /// IVFFlat, beside what graphs find.
  private void lists(Design design) {
    if (arithmetic.buildable(design, rows)) {
      measure(List.of(design));
    }
  }

  /// Builds all of them, and climbs one after the other.
  private void measure(List<Design> designs) {
    progress.at("building on " + rows + " rows", made, MOST_DESIGNS);
    var orders = new ArrayList<Laboratory.Order>();
    for (Design it : designs) {
      orders.add(new Laboratory.Order(lab.part(rows, made++), it, arithmetic.memory(it, rows)));
    }
    List<Built> built = lab.build(orders, metric);
    int k = request.targets().k();
    for (int i = 0; i < orders.size(); i++) {
      Laboratory.Order order = orders.get(i);
      progress.at(
          "trying " + order.design().label() + " on " + rows + " rows",
          made - orders.size() + i,
          MOST_DESIGNS);
      var trial = new Trial(lab, order.table(), truth, k, request.targets().recall());
      Curve curve = new Ladder(trial, k, QUERIES).climb(order.design(), rows, built.get(i));
      runners.add(new Race.Runner(order.table(), curve));
    }
  }

  private List<Curve> race() {
    return Race.run(lab, runners, request.targets().k(), truth.queries());
  }

  /// `halfvec` where it finds as much with about the same effort and is not slower.
  private VectorType type(boolean own, VectorType column) {
    if (!own) {
      return VectorType.HALFVEC;
    }
    if (runners.size() < 2) {
      return column;
    }
    List<Curve> both = race();
    Point plain = both.get(0).chosen();
    Point half = both.get(1).chosen();
    boolean taken =
        half != null
            && (plain == null
                || (half.effort() <= 1.4 * plain.effort() && half.p50() <= WORTH * plain.p50()));
    return taken ? VectorType.HALFVEC : column;
  }

  /// What is tried besides the starting point: less where that finds everything at once, more where
  /// it has to look far.
  private List<Hnsw> candidates(VectorType stored) {
    Point start =
        runners.stream()
            .map(Race.Runner::curve)
            .filter(it -> it.design().stored() == stored)
            .findFirst()
            .map(Curve::chosen)
            .orElse(null);
    int k = request.targets().k();
    if (start != null && start.effort() <= 2 * k) {
      return List.of(new Hnsw(8, 64), new Hnsw(24, 100));
    }
    var all = new ArrayList<Hnsw>(List.of(new Hnsw(16, 200), new Hnsw(32, 128), new Hnsw(32, 256)));
    if (start == null || start.effort() > 8 * k) {
      all.add(new Hnsw(48, 256));
    }
    return all;
  }

  /// The cheapest to build among those that are about as fast as the fastest.
  private @Nullable Design best(List<Curve> curves, VectorType stored) {
    List<Curve> reaching =
        curves.stream()
            .filter(it -> it.design().index() instanceof Hnsw)
            .filter(it -> it.design().stored() == stored && it.chosen() != null)
            .toList();
    double fastest = reaching.stream().mapToDouble(Grid::p50).min().orElse(Double.NaN);
    return reaching.stream()
        .filter(it -> p50(it) <= WORTH * fastest)
        .min((one, other) -> Double.compare(effortToBuild(one), effortToBuild(other)))
        .map(Curve::design)
        .orElseGet(() -> most(curves, stored));
  }

  /// The one with most links, where none reaches the recall.
  private static @Nullable Design most(List<Curve> curves, VectorType stored) {
    return curves.stream()
        .filter(it -> it.design().index() instanceof Hnsw && it.design().stored() == stored)
        .max((one, other) -> Double.compare(effortToBuild(one), effortToBuild(other)))
        .map(Curve::design)
        .orElse(null);
  }

  private static double effortToBuild(Curve curve) {
    return curve.design().index() instanceof Hnsw(int m, int ef) ? (double) m * ef : 0;
  }

  private static double p50(Curve curve) {
    Point chosen = curve.chosen();
    return chosen == null ? Double.POSITIVE_INFINITY : chosen.p50();
  }
}
