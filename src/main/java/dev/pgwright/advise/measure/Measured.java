package dev.pgwright.advise.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// What was measured.
///
/// @param copied the rows it was measured on
/// @param built the indexes, in their order
/// @param runs in the order of the statements; those that could not be run are missing
/// @param notes what was not as in the database, one sentence each
public record Measured(
    List<TableCopy.Rows> copied, List<Built> built, List<Run> runs, List<String> notes) {

  /// Slower by less than this share, or by less than this time, is noise.
  private static final double NOISE = 1.25;

  private static final double NOISE_MS = 1;

  public Measured {
    copied = List.copyOf(copied);
    built = List.copyOf(built);
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
  }

  /// An index that was built on the copied rows.
  ///
  /// @param sql the statement that made it
  /// @param bytes on disk
  public record Built(String sql, double ms, long bytes) {}

  /// A statement before and after, in milliseconds: the median of warm runs, the fastest and the
  /// slowest.
  ///
  /// @param name as in the workload
  /// @param weight as in the workload
  /// @param planBefore as `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)` has it; missing where the
  ///   statement did not end in time
  /// @param planAfter the same with the indexes
  /// @param approximate whether an index in it leaves rows out that belong in the answer
  /// @param same the share of the rows found before that are found with the indexes; 1 unless
  ///   approximate
  public record Run(
      String name,
      double weight,
      Times before,
      Times after,
      JsonNode planBefore,
      JsonNode planAfter,
      boolean approximate,
      double same) {

    /// Whether it became slower by more than noise.
    public boolean slower() {
      return after.median() > before.median() * NOISE
          && after.median() - before.median() > NOISE_MS;
    }
  }

  /// Milliseconds of several runs.
  ///
  /// @param stopped whether it was stopped, so that it would have taken longer
  public record Times(double median, double fastest, double slowest, int runs, boolean stopped) {
    static Times of(List<Double> all) {
      List<Double> sorted = all.stream().sorted().toList();
      return new Times(
          sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), all.size(), false);
    }

    static Times stopped(double ms) {
      return new Times(ms, ms, ms, 1, true);
    }
  }

  /// The run of a statement; empty where it could not be run.
  public Optional<Run> run(String name) {
    return runs.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// What the workload takes, in ms: each statement times its weight.
  public double total(boolean after) {
    return runs.stream()
        .mapToDouble(it -> it.weight() * (after ? it.after() : it.before()).median())
        .sum();
  }
}
