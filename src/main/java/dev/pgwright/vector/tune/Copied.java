package dev.pgwright.vector.tune;

import dev.pgwright.Progress;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.VectorType;
import dev.pgwright.vector.exact.ExactSearch;
import dev.pgwright.vector.exact.Nearest;
import dev.pgwright.vector.exact.ValueText;
import dev.pgwright.vector.lab.Laboratory;
import dev.pgwright.vector.live.Sample;
import dev.pgwright.vector.live.ValueRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The rows that went into the laboratory, and the queries that did not.
///
/// @param rows with a value
/// @param taken of the table, those without a value among them
/// @param beyondHalf whether a number is too large for `halfvec`
/// @param zeros values that are zero in every dimension
/// @param passed how many rows pass each filter
record Copied(
    List<float[]> queries, long rows, long taken, boolean beyondHalf, long zeros, long[] passed) {

  private static final float LARGEST_HALF = 65_504;

  /// A value that is not yet decided to be a row or a query.
  private record Held(float[] vector, byte[] text, long flags) {}

  /// Reads the table once. Queries are drawn from all rows alike, and no query is a row: what is
  /// pushed out of the draw becomes a row after all.
  ///
  /// @param hold how many rows become queries
  static Copied copy(
      Laboratory lab,
      ValueRows source,
      Sample sample,
      TuneRequest request,
      int hold,
      long expected,
      Progress progress) {
    var reservoir = new ArrayList<Held>();
    var random = new SplittableRandom(request.seed());
    long[] passed = new long[request.filters().size()];
    long[] counts = new long[4];
    lab.load(
        loader -> {
          ValueRows.Count read =
              source.rows(
                  sample,
                  null,
                  request.filters(),
                  (vector, text, flags) -> {
                    long seen = counts[0]++;
                    var held = new Held(vector, text, flags);
                    boolean zero = look(vector, counts);
                    if (!zero && reservoir.size() < hold) {
                      reservoir.add(held);
                      return;
                    }
                    if (!zero && hold > 0) {
                      long place = random.nextLong(seen + 1);
                      held = place < hold ? reservoir.set((int) place, held) : held;
                    }
                    for (int i = 0; i < passed.length; i++) {
                      passed[i] += held.flags() >> i & 1;
                    }
                    loader.add(counts[3]++, held.text(), held.flags());
                    if (seen % 1_000 == 0) {
                      progress.at("copying rows", (int) Math.min(seen, expected), (int) expected);
                    }
                  });
          counts[0] = read.rows();
        });
    lab.queries(
        reservoir.stream().map(it -> new String(it.text(), StandardCharsets.US_ASCII)).toList());
    List<float[]> queries = reservoir.stream().map(Held::vector).toList();
    return new Copied(queries, counts[3], counts[0], counts[1] > 0, counts[2], passed);
  }

  /// With the queries that a person gave in the place of held rows.
  Copied with(Laboratory lab, List<float[]> asked, VectorType type) {
    if (asked.isEmpty()) {
      return this;
    }
    lab.queries(asked.stream().map(it -> ValueText.write(it, type)).toList());
    return new Copied(asked, rows, taken, beyondHalf, zeros, passed);
  }

  private static boolean look(float[] vector, long[] counts) {
    boolean zero = true;
    for (float x : vector) {
      zero &= x == 0;
      counts[1] += Math.abs(x) > LARGEST_HALF ? 1 : 0;
    }
    counts[2] += zero ? 1 : 0;
    return zero;
  }

  /// The nearest rows of a table to each query, then those that pass each filter.
  static List<List<Nearest>> truth(
      Laboratory lab,
      String table,
      VectorType type,
      Metric metric,
      List<float[]> queries,
      int most,
      int filters) {
    var search = new ExactSearch(metric, queries, most, filters);
    int dimensions = queries.getFirst().length;
    lab.rows(
        table, (id, text, flags) -> search.add(id, ValueText.read(text, type, dimensions), flags));
    return search.finish();
  }
}
