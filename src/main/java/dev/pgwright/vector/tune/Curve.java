package dev.pgwright.vector.tune;

import dev.pgwright.vector.lab.Built;
import dev.pgwright.vector.lab.Design;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recall and time of a design as its effort grows.
///
/// @param rows of the table it was measured on
/// @param built null for an exact scan
/// @param points by effort
/// @param chosen the point that reaches the target, one step above the least that does; null where
///   none does
public record Curve(
    Design design, long rows, @Nullable Built built, List<Point> points, @Nullable Point chosen) {

  public Curve {
    points = List.copyOf(points);
  }

  /// The same with the times of a race.
  Curve timed(double p50, double p95) {
    if (chosen == null) {
      return this;
    }
    var faster = new Point(chosen.scan(), chosen.recall(), p50, p95, chosen.fewest(), true);
    return new Curve(design, rows, built, points, faster);
  }

  /// The effort where mean recall crosses a target, between two points by proportion; NaN where it
  /// never does.
  double crossing(double target) {
    Point before = null;
    for (Point it : points) {
      if (it.recall().mean() >= target) {
        if (before == null) {
          return it.effort();
        }
        double share =
            (target - before.recall().mean()) / (it.recall().mean() - before.recall().mean());
        return before.effort() * Math.pow((double) it.effort() / before.effort(), share);
      }
      before = it;
    }
    return Double.NaN;
  }
}
