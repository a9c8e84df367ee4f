package dev.pgwright.vector.monitor;

import java.util.List;

/// How an answer agrees with stored distances.
///
/// @param recall share of the nearest that are among the answer or pushed out of it by rows that
///   are new; what was deleted counts as missed
/// @param fresh rows of the answer that the truth does not know
record Match(double recall, int fresh) {

  /// @param stored ascending
  /// @param answer in the order it came
  static Match of(List<Double> stored, double[] answer, int k, double slack) {
    boolean[] used = new boolean[stored.size()];
    int fresh = 0;
    for (double distance : answer) {
      int at = find(stored, used, distance, slack);
      if (at >= 0) {
        used[at] = true;
      } else {
        fresh++;
      }
    }
    int wanted = Math.max(0, Math.min(k, stored.size()) - fresh);
    int found = 0;
    for (int i = 0; i < wanted; i++) {
      found += used[i] ? 1 : 0;
    }
    return new Match(wanted == 0 ? 1 : (double) found / wanted, fresh);
  }

  private static int find(List<Double> stored, boolean[] used, double distance, double slack) {
    double near = Math.max(2e-6, slack * Math.abs(distance));
    for (int i = 0; i < stored.size(); i++) {
      if (!used[i] && Math.abs(stored.get(i) - distance) <= near) {
        return i;
      }
    }
    return -1;
  }
}
