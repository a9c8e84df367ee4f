package dev.pgwright.vector.tune;

import dev.pgwright.measure.Interval;
import dev.pgwright.vector.lab.Scan;

/// One setting that was measured.
///
/// @param recall of the queries that were run; its lower bound decides
/// @param p50 milliseconds on the server, planning included
/// @param fewest rows that a query returned
/// @param passes whether the lower bound reaches the target
public record Point(
    Scan scan, Interval recall, double p50, double p95, int fewest, boolean passes) {

  /// `ef_search`, `probes`, or the length of the shortlist.
  public int effort() {
    return scan.shortlist() > 0 ? scan.shortlist() : scan.effort();
  }
}
