package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.workload.WorkloadQuery;
import java.util.List;

/// A statement that can be planned.
///
/// @param texts with typical values in place of parameters; one where it has none
/// @param cost now, the average of the texts
/// @param sensitive the largest cost by the smallest
/// @param proposals what might help it
record Prepared(
    WorkloadQuery query,
    List<String> texts,
    double cost,
    double sensitive,
    List<Proposal> proposals) {

  Prepared {
    texts = List.copyOf(texts);
    proposals = List.copyOf(proposals);
  }
}
