package dev.pgwright.vector.profile;

import dev.pgwright.PgwrightException;
import dev.pgwright.Progress;
import dev.pgwright.vector.Found;
import dev.pgwright.vector.Metric;
import dev.pgwright.vector.exact.ExactSearch;
import dev.pgwright.vector.exact.Nearest;
import dev.pgwright.vector.live.ColumnReader;
import dev.pgwright.vector.live.RowStream;
import dev.pgwright.vector.live.Sample;
import dev.pgwright.vector.live.TableState;
import dev.pgwright.vector.live.ValueRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reads a sample, or all rows, once.
public final class Profiling {

  /// Neighbours that the intrinsic dimension and filters are told from.
  static final int NEIGHBOURS = 100;

  private final RowStream database;
  private final ProfileRequest request;
  private final Progress progress;
  private final List<float[]> probes = new ArrayList<>();
  private final List<Long> own = new ArrayList<>();

  private Profiling(RowStream database, ProfileRequest request, Progress progress) {
    this.database = database;
    this.request = request;
    this.progress = progress;
  }

  /// Reads and computes.
  ///
  /// @throws PgwrightException INPUT for a column that is not there, has no value or another type,
  ///   or for a condition that is no SQL; USAGE for a metric that the type does not have; else as
  ///   the reader
  public static VectorProfile run(RowStream database, ProfileRequest request, Progress progress) {
    return new Profiling(database, request, progress).run();
  }

  private VectorProfile run() {
    progress.at("reading the catalog", 0, 0);
    Found found = ColumnReader.read(database::read, request.table(), request.column());
    Metric metric = Metric.chosen(request.metric(), found.column().type());
    TableState state = TableState.read(database, found);
    ValueRows rows = ValueRows.of(database, found);
    probes(found, state, rows);
    Sample sample =
        request.full()
            ? Sample.all()
            : Sample.of(found, state.rows(), request.rows(), request.seed());
    var tally = new Tally(rows.dimensions());
    var near = new ExactSearch(neighbours(metric), probes, neighbours(), 0);
    long[] passed = new long[request.filters().size()];
    int expected = (int) Math.min(Integer.MAX_VALUE, Math.min(sample.most(), state.rows()));
    ValueRows.Count count =
        rows.rows(
            sample,
            null,
            request.filters(),
            (vector, _, flags) -> {
              long at = tally.values();
              tally.add(vector);
              near.add(at, vector, flags);
              for (int i = 0; i < passed.length; i++) {
                passed[i] += (flags >> i) & 1;
              }
              if (at % 1_000 == 0) {
                progress.at("reading rows", (int) Math.min(at, expected), expected);
              }
            });
    if (tally.values() == 0) {
      throw ValueRows.empty(found);
    }
    return profile(found, state, metric, sample, count, tally, near, passed);
  }

  private VectorProfile profile(
      Found found,
      TableState state,
      Metric metric,
      Sample sample,
      ValueRows.Count count,
      Tally tally,
      ExactSearch search,
      long[] passed) {
    List<Nearest> nearest = search.finish().stream().map(List::getFirst).toList();
    var neighbours = new Neighbours(neighbours(metric), nearest, search.meanDistance());
    long[] flags = own.stream().mapToLong(Long::longValue).toArray();
    var profile =
        new VectorProfile(
            found,
            state,
            metric,
            count.rows(),
            sample.drawn() || count.rows() == sample.most(),
            count.nulls(),
            tally.zeros(),
            probes.getFirst().length,
            tally.duplicateShare(),
            tally.result(),
            probes.size(),
            request.queries() != null,
            neighbours.intrinsic(),
            neighbours.filters(request.filters(), passed, tally.values(), flags),
            List.of());
    return Meaning.with(profile);
  }

  /// Inner products are no distances: near by angle is taken in their place.
  private static Metric neighbours(Metric metric) {
    return metric == Metric.IP ? Metric.COSINE : metric;
  }

  private static int neighbours() {
    return NEIGHBOURS;
  }

  private void probes(Found found, TableState state, ValueRows rows) {
    if (request.queries() != null) {
      probes.addAll(rows.queries(request.queries(), request.probes()));
      own.addAll(Collections.nCopies(probes.size(), 0L));
      return;
    }
    Sample few = Sample.of(found, state.rows(), request.probes(), request.seed() + 1);
    rows.rows(
        few,
        found.columnName() + " is not null",
        request.filters(),
        (vector, _, flags) -> {
          probes.add(vector);
          own.add(flags);
        });
    if (probes.isEmpty()) {
      rows.rows(
          new Sample("", 1, request.probes()),
          found.columnName() + " is not null",
          request.filters(),
          (vector, _, flags) -> {
            probes.add(vector);
            own.add(flags);
          });
    }
    if (probes.isEmpty()) {
      throw ValueRows.empty(found);
    }
  }
}
