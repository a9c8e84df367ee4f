package dev.pgwright.vector.live;

import dev.pgwright.vector.Found;
import java.util.Locale;

/// Which part of a table is read.
///
/// @param clause behind the table's name; empty where all is read
/// @param share of the rows, above 0 and at most 1
/// @param most rows that are taken
public record Sample(String clause, double share, long most) {

  /// A main file up to this size is looked through row by row; of larger ones pages are drawn.
  private static final long ROW_BY_ROW = 1L << 30;

  private static final double MORE = 1.1;

  /// The part that has about so many rows.
  ///
  /// @param rows of the table, about
  /// @param wanted at most
  /// @param seed the same draws the same rows while the table does not change
  public static Sample of(Found found, long rows, long wanted, long seed) {
    double share = Math.min(1, MORE * (double) wanted / Math.max(1.0, (double) rows));
    if (share > 0.9) {
      return new Sample("", 1, wanted);
    }
    String method = found.mainBytes() <= ROW_BY_ROW ? "bernoulli" : "system";
    String clause =
        String.format(
            Locale.ROOT,
            " tablesample %s (%.7f) repeatable (%d)",
            method,
            Math.max(share * 100, 0.0000001),
            seed);
    return new Sample(clause, share, wanted);
  }

  /// All rows.
  public static Sample all() {
    return new Sample("", 1, Long.MAX_VALUE);
  }

  /// Whether rows are left out by chance.
  public boolean drawn() {
    return !clause.isEmpty();
  }
}
