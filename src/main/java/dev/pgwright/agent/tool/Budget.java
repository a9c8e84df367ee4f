package dev.pgwright.agent.tool;

import java.util.Locale;

/// How many calls of tools a kind of task may take.
public enum Budget {
  REVIEW(5, 10),
  TABLE(15, 25),
  OPTIMIZE(10, 20),
  SUITE(30, 50);

  /// Calls that are left when callers are told to come to an end.
  private static final int LAST = 3;

  private final int least;
  private final int most;

  Budget(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /// Calls below which a task of the kind has hardly looked.
  public int least() {
    return least;
  }

  /// Calls after which nothing but the report is taken.
  public int most() {
    return most;
  }

  /// What a caller is told with a result.
  ///
  /// @param calls so far, that of the result included
  /// @param most that there may be
  /// @return empty while there is enough left
  static String notice(int calls, int most) {
    int left = most - calls;
    if (left > LAST) {
      return "";
    }
    return left <= 0
        ? "the budget of " + most + " calls is used up: report now with finish_report"
        : left + (left == 1 ? " call is" : " calls are") + " left: come to an end and report";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
