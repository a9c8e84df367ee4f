package dev.pgwright.vector.monitor;

import dev.pgwright.measure.Interval;
import dev.pgwright.vector.VectorFinding;
import dev.pgwright.vector.VectorFinding.Level;
import dev.pgwright.vector.live.TableState;
import java.util.List;

/// How an index does.
///
/// @param recall of the kept queries; rows that were deleted since count as missed
/// @param newShare of the rows found that were not there when the truth was made
/// @param drift how much farther rows are from the anchors than then, 0 for as near
/// @param cached share of the index's blocks that were found in shared buffers; NaN where nothing
///   was read
/// @param indexes of pgvector on the column, as SQL writes them
/// @param findings the gravest first
public record Health(
    StoredTruth truth,
    TableState state,
    Interval recall,
    double newShare,
    double drift,
    double cached,
    List<String> indexes,
    List<VectorFinding> findings) {

  public Health {
    indexes = List.copyOf(indexes);
    findings = List.copyOf(findings);
  }

  /// Whether nothing needs a person's attention.
  public boolean clean() {
    return findings.stream().allMatch(it -> it.level() == Level.INFO);
  }
}
