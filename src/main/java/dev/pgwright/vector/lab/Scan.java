package dev.pgwright.vector.lab;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How one class of queries is run.
///
/// @param effort `ef_search` or `probes`; 0 without an index
/// @param shortlist how many the index gives to be ranked again; 0 where it ranks itself
/// @param filter the number of a filter, from 0; null for none
/// @param iteration whether the index goes on until enough rows pass
/// @param forced whether the planner is kept from reading all rows
public record Scan(
    int effort, int shortlist, @Nullable Integer filter, Iteration iteration, boolean forced) {

  /// The modes of `hnsw.iterative_scan`.
  public enum Iteration {
    OFF,
    STRICT_ORDER,
    RELAXED_ORDER;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A plain one.
  public static Scan of(int effort) {
    return new Scan(effort, 0, null, Iteration.OFF, true);
  }

  public Scan withShortlist(int rows) {
    return new Scan(effort, rows, filter, iteration, forced);
  }

  public Scan filtered(int which, Iteration how) {
    return new Scan(effort, shortlist, which, how, forced);
  }

  public Scan unforced() {
    return new Scan(effort, shortlist, filter, iteration, false);
  }
}
