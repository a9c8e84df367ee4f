package dev.pgwright.advise.measure;

import java.util.List;
import java.util.Optional;

/// What was measured.
///
/// @param runs in the order of the statements; those that could not be run are missing
/// @param notes what was not as in the database, one sentence each
public record Measured(List<Run> runs, List<String> notes) {

  /// Slower by less than this share, or by less than this time, is noise.
  private static final double NOISE = 1.25;

  private static final double NOISE_MS = 1;

  public Measured {
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
  }

  /// A statement before and after, in milliseconds: the median of warm runs, the fastest and the
  /// slowest.
  ///
  /// @param name as in the workload
  public record Run(String name, Times before, Times after) {

    /// Whether it became slower by more than noise.
    public boolean slower() {
      return after.median() > before.median() * NOISE
          && after.median() - before.median() > NOISE_MS;
    }
  }

  /// Milliseconds of several runs.
  public record Times(double median, double fastest, double slowest) {
    static Times of(List<Double> all) {
      List<Double> sorted = all.stream().sorted().toList();
      return new Times(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }
  }

  /// The run of a statement; empty where it could not be run.
  public Optional<Run> run(String name) {
    return runs.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
