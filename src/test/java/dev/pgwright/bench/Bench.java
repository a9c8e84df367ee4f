package dev.pgwright.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// Runs benchmarks and writes one line of a Markdown table for each.
final class Bench {

  /// In the order of the table.
  private static final List<Benchmark> ALL = List.of(new Start());

  private Bench() {}

  /// Runs the benchmarks whose names begin with one of the arguments, or all.
  public static void main(String[] names) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Benchmark> chosen = ALL.stream().filter(it -> isChosen(it, names)).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "no benchmark has such a name: " + String.join(" ", names));
    }
    out.print("| what | rounds | median ms | fastest ms | slowest ms |\n");
    out.print("| --- | ---: | ---: | ---: | ---: |\n");
    for (Benchmark benchmark : chosen) {
      out.print(line(benchmark, measure(benchmark)) + "\n");
    }
  }

  private static boolean isChosen(Benchmark benchmark, String... names) {
    return names.length == 0 || List.of(names).stream().anyMatch(benchmark.name()::startsWith);
  }

  /// Nanoseconds of each round, the fastest first.
  private static long[] measure(Benchmark benchmark) throws Exception {
    try (benchmark) {
      benchmark.prepare();
      benchmark.round();
      long[] times = new long[benchmark.rounds()];
      for (int i = 0; i < times.length; i++) {
        long started = System.nanoTime();
        benchmark.round();
        times[i] = System.nanoTime() - started;
      }
      return LongStream.of(times).sorted().toArray();
    }
  }

  private static String line(Benchmark benchmark, long[] sorted) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f |",
        benchmark.name(),
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[0] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
