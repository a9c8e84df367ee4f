package dev.pgwright.vector.tune;

import dev.pgwright.measure.Quantile;
import dev.pgwright.vector.lab.Design;
import dev.pgwright.vector.lab.Hits;
import dev.pgwright.vector.lab.Laboratory;
import dev.pgwright.vector.lab.Scan;
import dev.pgwright.vector.lab.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// What sessions get that ask at the same time.
///
/// @param qps answers a second of all together
/// @param p50 milliseconds on the server
public record Load(int sessions, double qps, double p50, double p95, double p99) {

  private static final int QUERIES = 120;

  /// The ladder: 1, 2, 4 … sessions.
  static List<Load> ladder(
      Laboratory lab, String table, Design design, Scan scan, int k, int queries, int most) {
    var all = new ArrayList<Load>();
    for (int sessions = 1; sessions <= most; sessions *= 2) {
      all.add(of(lab, table, design, scan, k, Math.min(queries, QUERIES), sessions));
    }
    return all;
  }

  private static Load of(
      Laboratory lab, String table, Design design, Scan scan, int k, int queries, int sessions) {
    var open = new ArrayList<Session>();
    try (var threads = Executors.newFixedThreadPool(sessions)) {
      for (int i = 0; i < sessions; i++) {
        open.add(lab.session());
      }
      open.forEach(it -> it.run(table, design, scan, k, 0, 1));
      long start = System.nanoTime();
      List<CompletableFuture<List<Hits>>> running =
          open.stream()
              .map(
                  it ->
                      CompletableFuture.supplyAsync(
                          () -> it.run(table, design, scan, k, 0, queries), threads))
              .toList();
      double[] times =
          running.stream().flatMap(it -> it.join().stream()).mapToDouble(Hits::ms).toArray();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Load(
          sessions,
          times.length / seconds,
          Quantile.of(times, 0.5),
          Quantile.of(times, 0.95),
          Quantile.of(times, 0.99));
    } finally {
      open.forEach(Session::close);
    }
  }
}
