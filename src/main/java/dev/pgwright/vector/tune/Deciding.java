package dev.pgwright.vector.tune;

import dev.pgwright.measure.Interval;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.VectorIndex;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorPlan;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Scan;
import dev.pgwright.vector.tune.TuneRequest.Targets;
import dev.pgwright.vector.tune.TuneResult.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Chooses among what was measured.
final class Deciding {

  /// Two times are different when one is more than this many times the other.
  private static final double MARGIN = 1.1;

  /// No index costs nothing to write to, so an exact scan may be a little slower.
  private static final double EXACT_MARGIN = 1.5;

  private static final int MOST_EF = 1_000;

  private final TuneRequest request;
  private final Found found;
  private final Arithmetic arithmetic;
  private final long measuredRows;
  private final long tableRows;
  private final List<Growth.Step> steps;

  Deciding(
      TuneRequest request,
      Found found,
      Arithmetic arithmetic,
      long measuredRows,
      long tableRows,
      List<Growth.Step> steps) {
    this.request = request;
    this.found = found;
    this.arithmetic = arithmetic;
    this.measuredRows = measuredRows;
    this.tableRows = Math.max(tableRows, measuredRows);
    this.steps = steps;
  }

  /// A point that finds everything.
  static Point certain(double ms) {
    return new Point(Scan.of(0), new Interval(1, 1, 1, 0), ms, ms, 0, true);
  }

  static Point certain(Point it) {
    var recall = new Interval(1, 1, 1, it.recall().count());
    return new Point(it.scan(), recall, it.p50(), it.p95(), it.fewest(), true);
  }

  /// @param curves the exact scan first
  Choice choose(List<Curve> curves) {
    Targets targets = request.targets();
    Curve exact = curves.getFirst();
    List<Curve> reaching =
        curves.stream().filter(it -> it.chosen() != null && it.design().index() != null).toList();
    List<Curve> fitting = reaching.stream().filter(this::fits).toList();
    Curve fastest = fastest(fitting);
    double scan = p95(exact) * growth();
    if (fastest == null) {
      String why =
          reaching.isEmpty()
              ? "no index reaches the recall"
              : "no index that reaches the recall fits the memory";
      return choice(exact, curves.size() == 1 ? few(exact) : why, curves);
    }
    boolean enough = targets.p95Ms() != null && scan <= targets.p95Ms() && targets.qps() == null;
    if (enough || p50(exact) * growth() <= EXACT_MARGIN * p50(fastest)) {
      return choice(exact, whyExact(fastest, p50(exact) * growth(), scan), curves);
    }
    return choice(fastest, why(fastest, curves), curves);
  }

  private boolean fits(Curve curve) {
    Long memory = request.targets().memoryBytes();
    return memory == null || arithmetic.bytes(curve.design(), tableRows) <= memory;
  }

  /// The fastest; among those about as fast the smallest.
  private @Nullable Curve fastest(List<Curve> curves) {
    double least = curves.stream().mapToDouble(Deciding::p50).min().orElse(Double.NaN);
    return curves.stream()
        .filter(it -> p50(it) <= MARGIN * least)
        .min(
            (one, other) -> {
              int byBytes = Long.compare(bytes(one), bytes(other));
              int byWork = byBytes != 0 ? byBytes : Double.compare(work(one), work(other));
              return byWork != 0 ? byWork : Double.compare(p50(one), p50(other));
            })
        .orElse(null);
  }

  private static double work(Curve curve) {
    return curve.design().index() instanceof Hnsw(int m, int ef) ? (double) m * ef : 0;
  }

  private long bytes(Curve curve) {
    return arithmetic.bytes(curve.design(), tableRows);
  }

  private static double p50(Curve curve) {
    Point chosen = curve.chosen();
    return chosen == null ? Double.POSITIVE_INFINITY : chosen.p50();
  }

  private static double p95(Curve curve) {
    Point chosen = curve.chosen();
    return chosen == null ? Double.POSITIVE_INFINITY : chosen.p95();
  }

  /// How many times longer an exact scan of the whole table takes than of what was copied.
  private double growth() {
    return (double) tableRows / Math.max(1, measuredRows);
  }

  private Choice choice(Curve curve, String reason, List<Curve> curves) {
    Point point = curve.chosen();
    if (point == null) {
      throw new IllegalStateException("a choice without a point");
    }
    int effort = curve.design().index() == null ? 0 : now(curve.design(), point.effort());
    return new Choice(curve.design(), point, effort, true, reason, flips(curve, curves));
  }

  private int now(Design design, int effort) {
    return Growth.effort(effort, measuredRows, tableRows, exponent(design));
  }

  private @Nullable Double exponent(Design design) {
    return design.index() instanceof Hnsw
        ? Growth.exponent(steps, request.targets().k())
        : Double.valueOf(0.5);
  }

  private static String few(Curve exact) {
    return exact.rows() + " rows need no index";
  }

  private static String whyExact(Curve index, double median, double scan) {
    return String.format(
        Locale.ROOT,
        "an exact scan takes %.2g ms (%.2g ms at the 95th percentile), %s %.2g ms; it needs nothing"
            + " built or kept",
        median,
        scan,
        index.design().label(),
        p50(index));
  }

  private String why(Curve chosen, List<Curve> curves) {
    var text = new StringBuilder();
    Point point = chosen.chosen();
    text.append(
        String.format(
            Locale.ROOT,
            "%s finds at least %.3f of the nearest %d in %.2g ms",
            chosen.design().label(),
            point == null ? 0 : point.recall().low(),
            request.targets().k(),
            p50(chosen)));
    for (Curve other : curves) {
      if (!other.equals(chosen) && other.chosen() != null && text.length() < 400) {
        text.append(
            String.format(Locale.ROOT, "; %s takes %.2g ms", other.design().label(), p50(other)));
      }
    }
    return text.toString();
  }

  private List<String> flips(Curve chosen, List<Curve> curves) {
    var flips = new ArrayList<String>();
    Point exact = curves.getFirst().chosen();
    if (chosen.design().index() == null) {
      double limit = request.targets().p95Ms() == null ? 50 : request.targets().p95Ms();
      if (exact != null && exact.p95() > 0 && measuredRows > 0) {
        flips.add(
            String.format(
                Locale.ROOT,
                "from about %,.0f rows on an exact scan takes more than %.0f ms",
                limit / exact.p95() * measuredRows,
                limit));
      }
      return flips;
    }
    Point point = chosen.chosen();
    if (exact != null && point != null && exact.p50() > 0) {
      flips.add(
          String.format(
              Locale.ROOT,
              "below about %,.0f rows, an exact scan is as fast",
              point.p50() * EXACT_MARGIN / exact.p50() * measuredRows));
    }
    if (chosen.design().index() instanceof Hnsw && point != null) {
      double power = Growth.usual(exponent(chosen.design()));
      double end =
          tableRows * Math.pow(MOST_EF / (double) now(chosen.design(), point.effort()), 1 / power);
      if (power > 0.02 && end < 1e10) {
        flips.add(
            String.format(
                Locale.ROOT,
                "at about %,.0f rows ef_search reaches 1,000: more links, or partitions",
                tableRows
                    * Math.pow(
                        MOST_EF / (double) now(chosen.design(), point.effort()), 1 / power)));
      }
    }
    return flips;
  }

  /// The numbers of the index for the rows of the table; null without one.
  @Nullable VectorPlan arithmetic(Design design) {
    VectorIndex index = design.index();
    return index == null ? null : arithmetic.plan(design, index, tableRows);
  }

  @Nullable Growth growth(Design design, int effort) {
    VectorIndex index = design.index();
    if (index == null) {
      return null;
    }
    Double exponent = exponent(design);
    return new Growth(
        design.index() instanceof Hnsw ? steps : List.of(),
        Growth.usual(exponent),
        exponent != null && design.index() instanceof Hnsw,
        state(design, index, effort, tableRows, exponent),
        state(design, index, effort, 10 * tableRows, exponent));
  }

  private Growth.State state(
      Design design, VectorIndex index, int effort, long rows, @Nullable Double exponent) {
    VectorPlan plan = arithmetic.plan(design, index, rows);
    return new Growth.State(
        rows,
        Growth.effort(effort, measuredRows, rows, exponent),
        plan.indexBytes(),
        plan.build().neededBytes());
  }

  @Override
  public String toString() {
    return "Deciding on " + found.table();
  }
}
