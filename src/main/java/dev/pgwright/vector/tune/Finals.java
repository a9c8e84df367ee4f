package dev.pgwright.vector.tune;

import dev.pgwright.Progress;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorIndex.Hnsw;
import dev.pgwright.vector.VectorIndex.Ivfflat;
import dev.pgwright.vector.lab.Built;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Laboratory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Designs on all rows that were copied, each on a table of its own, so that their times can be
/// taken next to each other.
final class Finals {

  /// An index that takes so many times as long on a part of the rows is not built on all.
  private static final double HOPELESS = 2;

  /// More links may pay with more rows, where they cost no more than this on a part.
  private static final double CLOSE = 1.4;

  private final Laboratory lab;
  private final Metric metric;
  private final TuneRequest request;
  private final Arithmetic arithmetic;
  private final Copied copied;
  private final Truth truth;
  private final Progress progress;
  private final List<String> notes = new ArrayList<>();
  private final List<Curve> seen = new ArrayList<>();
  private final SequencedMap<Design, String> tables = new LinkedHashMap<>();

  /// @param truth of all rows
  Finals(
      Laboratory lab,
      Metric metric,
      TuneRequest request,
      Arithmetic arithmetic,
      Copied copied,
      Truth truth,
      Progress progress) {
    this.lab = lab;
    this.metric = metric;
    this.request = request;
    this.arithmetic = arithmetic;
    this.copied = copied;
    this.truth = truth;
    this.progress = progress;
  }

  List<String> notes() {
    return notes;
  }

  /// Where the index of a design is.
  SequencedMap<Design, String> tables() {
    return tables;
  }

  /// Takes what was measured on parts of the rows, for the law of growth.
  void steps(List<Curve> curves) {
    seen.addAll(curves);
  }

  /// The efforts that a design took on parts of the rows and on all.
  List<Growth.Step> taken(@Nullable Design design) {
    double target = request.targets().recall();
    return seen.stream()
        .filter(it -> it.design().equals(design))
        .map(it -> new Growth.Step(it.rows(), it.crossing(target)))
        .toList();
  }

  /// The grid was measured on all rows.
  void all(Grid.Outcome grid, List<Curve> curves) {
    curves.addAll(grid.curves());
    seen.addAll(grid.curves());
    for (int i = 0; i < grid.curves().size(); i++) {
      tables.put(grid.curves().get(i).design(), grid.tables().get(i));
    }
    missing(grid);
  }

  private void missing(Grid.Outcome grid) {
    if (grid.design() == null) {
      notes.add("HNSW takes no such column with " + metric.operator());
    }
    if (grid.curves().stream().noneMatch(it -> it.design().index() instanceof Ivfflat)) {
      notes.add("IVFFlat takes no such column with " + metric.operator());
    }
  }

  /// The winner of a part on all rows, and what may beat it there.
  ///
  /// @param until after which nothing new is begun, of `System.nanoTime`
  void few(Grid.Outcome grid, List<Curve> curves, long until) {
    missing(grid);
    Design design = grid.design();
    Curve first = design == null ? null : measure(design, curves);
    if (design != null && first != null && first.chosen() == null) {
      if (design.index() instanceof Hnsw(int m, int ef)) {
        measure(design.withIndex(new Hnsw(Math.min(100, 2 * m), Math.min(1_000, 2 * ef))), curves);
      }
    }
    for (Design rival : rivals(grid)) {
      double expected = first == null || first.built() == null ? 0 : 3 * first.built().seconds();
      if (System.nanoTime() + (long) (expected * 1e9) - until < 0) {
        measure(rival, curves);
      } else {
        notes.add(rival.label() + " was not built on all rows: there was no time");
      }
    }
    race(curves);
  }

  /// More links than the winner has, and lists, where a part does not rule them out.
  private List<Design> rivals(Grid.Outcome grid) {
    Curve winner =
        grid.curves().stream()
            .filter(it -> it.design().equals(grid.design()))
            .findFirst()
            .orElse(null);
    double bound = winner == null ? Double.POSITIVE_INFINITY : p50(winner);
    var rivals = new ArrayList<Design>();
    grid.curves().stream()
        .filter(it -> winner != null && links(it) > links(winner))
        .filter(it -> winner != null && it.design().stored() == winner.design().stored())
        .filter(it -> p50(it) <= CLOSE * bound)
        .min((one, other) -> Double.compare(work(one), work(other)))
        .ifPresent(it -> rivals.add(it.design()));
    grid.curves().stream()
        .filter(it -> it.design().index() instanceof Ivfflat && p50(it) <= HOPELESS * bound)
        .filter(it -> Double.isFinite(p50(it)))
        .forEach(it -> rivals.add(it.design().withIndex(Ivfflat.forRows(copied.rows()))));
    return rivals;
  }

  private static int links(Curve curve) {
    return curve.design().index() instanceof Hnsw(int m, int _) ? m : 0;
  }

  private static double work(Curve curve) {
    return curve.design().index() instanceof Hnsw(int m, int ef) ? (double) m * ef : 0;
  }

  private static double p50(Curve curve) {
    Point chosen = curve.chosen();
    return chosen == null ? Double.POSITIVE_INFINITY : chosen.p50();
  }

  /// Builds a design on all rows and climbs.
  Curve measure(Design design, List<Curve> curves) {
    progress.at("building " + design.label(), 0, 0);
    String on = tables.isEmpty() ? "items" : lab.part((int) copied.rows(), 90 + tables.size());
    Built built = lab.build(on, design, metric, arithmetic.memory(design, copied.rows()), "");
    if (built.spilled()) {
      notes.add(design.label() + " outgrew the memory of its build");
    }
    progress.at("measuring " + design.label(), 0, 0);
    int k = request.targets().k();
    var trial = new Trial(lab, on, truth, k, request.targets().recall());
    Curve curve = new Ladder(trial, k, copied.queries().size()).climb(design, copied.rows(), built);
    curves.add(curve);
    seen.add(curve);
    tables.put(design, on);
    return curve;
  }

  /// Times next to each other.
  private void race(List<Curve> curves) {
    var runners = new ArrayList<Race.Runner>();
    for (Curve it : curves) {
      String on = tables.get(it.design());
      if (on != null) {
        runners.add(new Race.Runner(on, it));
      }
    }
    if (runners.size() > 1) {
      curves.removeIf(it -> tables.containsKey(it.design()));
      curves.addAll(Race.run(lab, runners, request.targets().k(), truth.queries()));
    }
  }
}
