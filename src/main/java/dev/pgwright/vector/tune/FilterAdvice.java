package dev.pgwright.vector.tune;

import dev.pgwright.vector.lab.Scan.Iteration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How queries with one condition are best run.
///
/// @param selectivity share of the rows that pass
/// @param correlation how many times more often a row near a query passes than any row
/// @param tried in the order they were measured
/// @param chosen one of them; null where none reaches the target
public record FilterAdvice(
    String sql, double selectivity, double correlation, List<Tried> tried, @Nullable Tried chosen) {

  public FilterAdvice {
    tried = List.copyOf(tried);
  }

  /// The ways to serve a condition.
  public enum Way {
    /// The index, and what it gives is filtered.
    INDEX,
    /// The same, and the index goes on until enough rows pass.
    ITERATIVE,
    /// An index on the condition, and all rows that pass are ordered.
    EXACT,
    /// An index of the vectors that pass.
    PARTIAL
  }

  /// One way that was measured.
  public record Tried(Way way, Point point) {

    /// For people.
    public String label() {
      return switch (way) {
        case INDEX -> "index, filtered afterwards, ef_search " + point.scan().effort();
        case ITERATIVE ->
            "iterative "
                + (point.scan().iteration() == Iteration.STRICT_ORDER ? "strict" : "relaxed")
                + ", ef_search "
                + point.scan().effort();
        case EXACT -> "index on the condition, exact order";
        case PARTIAL -> "partial index, ef_search " + point.scan().effort();
      };
    }
  }
}
