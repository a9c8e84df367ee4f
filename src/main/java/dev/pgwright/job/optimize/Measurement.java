package dev.pgwright.job.optimize;

import dev.pgwright.advise.Advice;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.measure.Measured;
import dev.pgwright.advise.measure.Measuring;
import dev.pgwright.advise.measure.TableCopy;
import dev.pgwright.job.read.Copying;
import dev.pgwright.model.Name;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.SequencedMap;

/// Advice measured on copied rows.
final class Measurement {

  private Measurement() {}

  static Measured run(
      OptimizeRequest request,
      Statistics statistics,
      Advice advice,
      SequencedMap<Name, Proposal> added) {
    var indexes = new ArrayList<String>();
    added.forEach((name, index) -> indexes.add(index.sql(name)));
    String url = request.url() == null ? "" : request.url();
    var most = new TableCopy.Most(request.measureRows(), Copying.MOST_BYTES);
    try (Sandbox sandbox = Copying.sandbox(statistics, request.setup())) {
      return Copying.read(
          url,
          request.setup(),
          request.now(),
          from ->
              Measuring.run(
                  statistics, sandbox, advice, indexes, from, most, request.setup().progress()));
    }
  }
}
