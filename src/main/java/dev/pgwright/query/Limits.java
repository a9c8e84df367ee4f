package dev.pgwright.query;

/// How much one read may take.
///
/// @param rows the most rows that are shown; one more is fetched, to know whether there are more
/// @param bytes of text in all rows together, in UTF-16 units; the row that exceeds it is the last
/// @param cell of text in one value, in UTF-16 units; what is longer is cut
/// @param timeoutMs for each statement
/// @param cost the planner's estimate above which nothing is run; infinite for none
public record Limits(int rows, int bytes, int cell, int timeoutMs, double cost) {

  /// What holds where nothing is said.
  public static final Limits DEFAULT = new Limits(500, 8 << 20, 64 << 10, 30_000, 10_000_000);

  public Limits {
    if (rows < 1 || bytes < 1 || cell < 1 || timeoutMs < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }

  public Limits withRows(int most) {
    return new Limits(most, bytes, cell, timeoutMs, cost);
  }

  public Limits withTimeoutMs(int most) {
    return new Limits(rows, bytes, cell, most, cost);
  }

  public Limits withCost(double most) {
    return new Limits(rows, bytes, cell, timeoutMs, most);
  }
}
