package dev.pgwright.advise.estimates;

import dev.pgwright.twin.Twin;
import java.sql.SQLException;

/// The number of rows that the planner expects, and the number that there are.
///
/// @param expected by the planner of the database, on its twin
/// @param fresh by a planner with statistics of the sampled rows
/// @param actual rows of the table, by the sampled ones
/// @param atMost as many may be there where the sample has few or none of them
/// @param matching sampled rows
/// @param sampled rows in all
record Estimates(
    double expected, double fresh, double actual, double atMost, long matching, long sampled) {

  /// How far off an estimate is before it counts.
  static final double OFF = 10;

  /// Fewer rows than these are of no weight, expected or there.
  private static final double FEW = 200;

  /// Rows that a sample has to have of a kind before their share is believed.
  private static final int BELIEVED = 10;

  /// Those of a condition.
  static Estimates of(Question question, String condition, SampleRows sample, Twin twin)
      throws SQLException {
    double expected =
        twin.plan("select 1 from " + question.table().sql() + " where " + condition)
            .path("Plan")
            .path("Plan Rows")
            .asDouble();
    return of(question, condition, sample, expected);
  }

  /// The same where the planner's is known.
  static Estimates of(Question question, String condition, SampleRows sample, double expected)
      throws SQLException {
    SampleRows.Taken taken = sample.of(question.table());
    if (taken == null || taken.count() == 0) {
      return new Estimates(0, 0, 0, 0, 0, 0);
    }
    long matching = sample.matching(question.table(), condition);
    double each = taken.rows() / taken.count();
    double fresh = sample.expected(question.table(), condition) * each;
    boolean few = !taken.whole() && matching < BELIEVED;
    double most = few ? (matching + BELIEVED / 2.0) * each : matching * each;
    return new Estimates(expected, fresh, matching * each, most, matching, taken.count());
  }

  /// Whether the database's planner is far off.
  boolean off() {
    return off(expected);
  }

  /// Whether one with fresh statistics is, too.
  boolean freshOff() {
    return off(fresh);
  }

  private boolean off(double estimate) {
    double least = matching < BELIEVED && atMost > actual ? 0 : actual;
    boolean above = estimate > OFF * Math.max(1, atMost) && estimate >= FEW;
    boolean below = least > OFF * Math.max(1, estimate) && least >= FEW;
    return above || below;
  }

  /// By which factor a fresh estimate is off, 1 at least.
  double freshFactor() {
    double there = Math.max(1, actual);
    double guess = Math.max(1, fresh);
    return Math.max(there / guess, guess / there);
  }
}
