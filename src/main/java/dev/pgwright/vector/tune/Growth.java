package dev.pgwright.vector.tune;

import dev.pgwright.measure.PowerLaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the effort that a recall takes grows with the rows: a power law through what parts of the
/// rows took.
///
/// @param measured pairs of rows and effort that the law is fitted to
/// @param exponent of the law; what is usual where too little was measured
/// @param fitted whether it was fitted
/// @param now for the rows of the table
/// @param then for ten times as many
public record Growth(List<Step> measured, double exponent, boolean fitted, State now, State then) {

  /// What is usual for graphs over embeddings.
  private static final double USUAL = 0.3;

  private static final double STEEPEST = 0.8;
  private static final double SAFETY = 1.15;
  private static final double FLOOR = 1.5;

  public Growth {
    measured = List.copyOf(measured);
  }

  /// The effort at which a part of the rows reached the target on average.
  public record Step(long rows, double effort) {}

  /// A size of the table and what it takes.
  ///
  /// @param effort `ef_search` or `probes`; may be beyond what pgvector takes
  /// @param buildBytes of memory that hold the whole build
  public record State(long rows, int effort, long indexBytes, long buildBytes) {}

  /// The exponent. Efforts next to the least that is possible tell nothing and are left out.
  ///
  /// @return null where fewer than two efforts are left
  static @Nullable Double exponent(List<Step> steps, int k) {
    List<Step> telling =
        steps.stream()
            .filter(it -> Double.isFinite(it.effort()) && it.effort() > FLOOR * k)
            .toList();
    if (telling.stream().map(Step::rows).distinct().count() < 2) {
      return null;
    }
    double[] rows = telling.stream().mapToDouble(it -> (double) it.rows()).toArray();
    double[] efforts = telling.stream().mapToDouble(Step::effort).toArray();
    return Math.clamp(PowerLaw.fit(rows, efforts).exponent(), 0, STEEPEST);
  }

  /// The effort for more rows than were measured, with a margin.
  static int effort(int chosen, long measuredRows, long rows, @Nullable Double exponent) {
    if (rows <= measuredRows * 1.05) {
      return chosen;
    }
    double power = exponent == null ? USUAL : exponent;
    return (int) Math.ceil(SAFETY * chosen * Math.pow((double) rows / measuredRows, power));
  }

  static double usual(@Nullable Double exponent) {
    return exponent == null ? USUAL : exponent;
  }
}
