package dev.pgwright.vector.tune;

import dev.pgwright.Progress;
import dev.pgwright.vector.lab.Laboratory;
import dev.pgwright.vector.live.Sample;
import dev.pgwright.vector.live.ValueRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Reads a table once. Queries are drawn from all rows alike, and no query is a row: what is pushed
/// out of the draw becomes a row after all.
final class Copying {

  private static final float LARGEST_HALF = 65_504;

  private final int hold;
  private final int expected;
  private final Progress progress;
  private final SplittableRandom random;
  private final long[] passed;
  private final List<Held> reservoir = new ArrayList<>();
  private float @Nullable [] first;
  private boolean same = true;
  private boolean beyondHalf;
  private long zeros;
  private long seen;
  private long rows;

  private Copying(TuneRequest request, int hold, long expected, Progress progress) {
    this.hold = hold;
    this.expected = (int) Math.min(expected, Integer.MAX_VALUE);
    this.progress = progress;
    this.random = new SplittableRandom(request.seed());
    this.passed = new long[request.filters().size()];
  }

  /// A value that is not yet decided to be a row or a query.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Held(float[] vector, byte[] text, long flags) {}

  /// Copies.
  ///
  /// @param hold how many rows become queries
  /// @param expected rows, for the progress
  static Copied run(
      Laboratory lab,
      ValueRows source,
      Sample sample,
      TuneRequest request,
      int hold,
      long expected,
      Progress progress) {
    var copying = new Copying(request, hold, expected, progress);
    long[] taken = new long[1];
    lab.load(
        loader ->
            taken[0] =
                source
                    .rows(
                        sample,
                        null,
                        request.filters(),
                        (vector, text, flags) ->
                            copying.take(new Held(vector, text, flags), loader))
                    .rows());
    return copying.done(lab, taken[0]);
  }

  private void take(Held value, Laboratory.Loader loader) {
    if (seen % 1_000 == 0) {
      progress.at("copying rows", (int) Math.min(seen, expected), expected);
    }
    seen++;
    boolean zero = look(value.vector());
    if (!zero && reservoir.size() < hold) {
      reservoir.add(value);
      return;
    }
    Held out = value;
    if (!zero && hold > 0) {
      long place = random.nextLong(seen);
      out = place < hold ? reservoir.set((int) place, value) : value;
    }
    for (int i = 0; i < passed.length; i++) {
      passed[i] += out.flags() >> i & 1;
    }
    loader.add(rows++, out.text(), out.flags());
  }

  /// @return whether every dimension is zero
  private boolean look(float[] vector) {
    if (first == null) {
      first = vector;
    }
    same &= Arrays.equals(first, vector);
    boolean zero = true;
    for (float x : vector) {
      zero &= x == 0;
      beyondHalf |= Math.abs(x) > LARGEST_HALF;
    }
    zeros += zero ? 1 : 0;
    return zero;
  }

  private Copied done(Laboratory lab, long taken) {
    lab.queries(
        reservoir.stream().map(it -> new String(it.text(), StandardCharsets.US_ASCII)).toList());
    List<float[]> queries = reservoir.stream().map(Held::vector).toList();
    return new Copied(queries, rows, taken, beyondHalf, zeros, same, passed);
  }
}
