package dev.pgwright.vector.build;

import dev.pgwright.vector.VectorColumn;
import dev.pgwright.vector.VectorIndex;

/// How long a build takes, roughly, and how that grows.
///
/// @param lowSeconds on a fast machine
/// @param highSeconds on a slow or busy one
/// @param growth the exponent of the number of rows
/// @param rate what it rests on
public record BuildTime(double lowSeconds, double highSeconds, double growth, String rate) {

  /// A measured build: seconds for so many rows of `vector(128)`, m = 16, ef_construction = 64, one
  /// process.
  private static final double SECONDS = 28;

  private static final double ROWS = 64_000;
  private static final double GRAPH_GROWTH = 1.4;

  /// Bytes that one step costs besides those of the value.
  private static final double STEP = 512;

  private static final double MEASURED = 520 + STEP;
  private static final double SPILLED = 3.5;
  private static final double SHARED = 0.85;
  private static final double PER_DISTANCE = 1e-7;
  private static final double MEASURED_LISTS = 4_104 + STEP;
  private static final double ITERATIONS = 10;
  private static final double RANGE = 2;

  /// How long a build takes.
  ///
  /// @param fit rows that are built in memory
  /// @param workers beside the process that runs the statement
  public static BuildTime of(
      VectorColumn column, VectorIndex index, long rows, long fit, int workers) {
    double hands = Math.pow(workers + 1.0, SHARED);
    double bytes = column.valueBytes() + STEP;
    return switch (index) {
      case VectorIndex.Hnsw(int m, int ef) -> {
        double options = Math.pow(m / 16.0, 1.1) * Math.pow(ef / 64.0, 0.7);
        double whole = graph((double) rows);
        double inside = graph((double) Math.min(rows, fit));
        double seconds = (inside + SPILLED * (whole - inside)) * options * bytes / MEASURED / hands;
        yield range(
            seconds,
            GRAPH_GROWTH,
            "28 s for 64,000 rows of vector(128) with m = 16 and ef_construction = 64 in one"
                + " process, "
                + "3.5 times as long for rows that no longer fit into memory");
      }
      case VectorIndex.Ivfflat(int lists) -> {
        double samples = Math.min((double) rows, Math.max(50.0 * lists, 10_000));
        double distances = (double) rows * lists + samples * lists * ITERATIONS;
        yield range(
            distances * PER_DISTANCE * bytes / MEASURED_LISTS / hands,
            rows <= 1_000_000 ? 2 : 1.5,
            "0.1 µs to compare a vector(1024) with a centre, 10 rounds of k-means; lists grow with"
                + " the rows");
      }
    };
  }

  private static double graph(double rows) {
    return SECONDS * Math.pow(rows / ROWS, GRAPH_GROWTH);
  }

  private static BuildTime range(double seconds, double growth, String rate) {
    return new BuildTime(seconds / RANGE, seconds * RANGE, growth, rate);
  }

  /// How many times as long it takes for so many times the rows.
  public double factor(double rows) {
    return Math.pow(rows, growth);
  }
}
