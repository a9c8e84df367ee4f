package dev.pgwright.vector.tune;

import dev.pgwright.vector.Found;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorFinding;
import dev.pgwright.vector.VectorFinding.Level;
import dev.pgwright.vector.VectorPlan;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.live.Place;
import dev.pgwright.vector.live.TableState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured, and what follows.
///
/// @param place of the table
/// @param rows that were copied and indexed
/// @param drawn whether rows of the table were left out
/// @param queries that recall was measured with
/// @param parts designs on a part of the rows
/// @param curves designs on all that were copied, the exact scan first
/// @param choice the answer
/// @param arithmetic of the chosen index for the rows of the table; null without one
/// @param growth null for an exact scan
/// @param load sessions at the same time
/// @param costs null where no index was measured
/// @param notes what was left out, and why
/// @param findings the gravest first
public record TuneResult(
    Found found,
    TableState state,
    Place place,
    Metric metric,
    int dimensions,
    TuneRequest request,
    String origin,
    long rows,
    boolean drawn,
    int queries,
    List<Curve> parts,
    List<Curve> curves,
    Choice choice,
    @Nullable VectorPlan arithmetic,
    @Nullable Growth growth,
    List<FilterAdvice> filters,
    List<Load> load,
    @Nullable Costs costs,
    List<String> notes,
    List<VectorFinding> findings) {

  public TuneResult {
    parts = List.copyOf(parts);
    curves = List.copyOf(curves);
    filters = List.copyOf(filters);
    load = List.copyOf(load);
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
  }

  /// The answer.
  ///
  /// @param point as it was measured
  /// @param effort for the rows of the table; 0 for an exact scan
  /// @param planned whether the planner takes the index by itself
  /// @param reason one sentence with the numbers that decided
  /// @param flips what would change the answer
  public record Choice(
      Design design, Point point, int effort, boolean planned, String reason, List<String> flips) {

    public Choice {
      flips = List.copyOf(flips);
    }
  }

  /// The name of the column that is indexed, as SQL writes it.
  public String columnName() {
    return found.columnName();
  }

  /// Whether something needs a person's attention.
  public boolean clean() {
    return findings.stream().allMatch(it -> it.level() == Level.INFO);
  }

  /// The measured points that no other beats in recall, time and size together.
  public List<Curve> front() {
    return curves.stream()
        .filter(it -> it.chosen() != null)
        .filter(it -> curves.stream().noneMatch(other -> beats(other, it)))
        .toList();
  }

  private static boolean beats(Curve one, Curve other) {
    Point mine = one.chosen();
    Point its = other.chosen();
    if (mine == null || its == null || one.equals(other)) {
      return false;
    }
    long bytes = one.built() == null ? 0 : one.built().bytes();
    long otherBytes = other.built() == null ? 0 : other.built().bytes();
    return mine.recall().low() >= its.recall().low()
        && mine.p50() < its.p50()
        && bytes <= otherBytes;
  }
}
