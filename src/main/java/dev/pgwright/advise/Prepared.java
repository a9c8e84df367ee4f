package dev.pgwright.advise;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.workload.WorkloadQuery;
import java.util.List;

/// A statement that can be planned.
///
/// @param texts with typical values in place of parameters; one where it has none
/// @param originals the texts before they were rewritten; the same where they were not
/// @param cost of the texts without new indexes, on average
/// @param before cost of the originals
/// @param sensitive the largest cost by the smallest
/// @param proposals what might help it
record Prepared(
    WorkloadQuery query,
    List<String> texts,
    List<String> originals,
    double cost,
    double before,
    double sensitive,
    List<Proposal> proposals) {

  Prepared {
    texts = List.copyOf(texts);
    originals = List.copyOf(originals);
    proposals = List.copyOf(proposals);
  }

  /// The same with other texts.
  Prepared rewritten(List<String> others, double costs, List<Proposal> helpful) {
    return new Prepared(query, others, originals, costs, before, sensitive, helpful);
  }

  /// The text that stands for the others in reports.
  static String shown(List<String> texts) {
    return texts.size() > 1 ? texts.get(1) : texts.getFirst();
  }
}
