package dev.pgwright.bench;

import dev.pgwright.explain.faults.FaultsTest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// Runs benchmarks and writes one line of a Markdown table for each.
final class Bench {

  /// In the order of the table.
  private static final List<Benchmark> ALL =
      List.of(
          new Start(),
          new SandboxStart.First(),
          new SandboxStart.Again(),
          new FreshDatabase(),
          new CopiedDatabase(),
          new CatalogRead(1_000),
          new CatalogRead(5_000),
          new Inspect(),
          new PlanChanges(),
          new PlanFromEmpty(),
          new PlanProgram(),
          new ParserSpeed.Line(),
          new ParserSpeed.Large(),
          new ParserSpeed.First(),
          new CheckFiles(1),
          new CheckFiles(1_000),
          GuardedCommand.plain(),
          GuardedCommand.sql(),
          new TwinOfTpch(),
          new GuardCorpus());

  private Bench() {}

  /// Runs the benchmarks whose names begin with one of the arguments, or all; `compare [FOLDER]`
  /// sets pairs of schemas before several programs, `optimize` executes TPC-H with the indexes of
  /// several advisors, `diagnosis [VERSION]` scores the rules of plans.
  public static void main(String[] names) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (names.length > 0 && names[0].equals("compare")) {
      Comparison.run(Path.of(names.length > 1 ? names[1] : "src/test/resources/golden"), out);
      return;
    }
    if (names.length > 0 && names[0].equals("vector-tune")) {
      VectorTune.run(List.of(names).subList(1, names.length), out);
      return;
    }
    if (names.length > 0 && names[0].equals("optimize")) {
      OptimizedTpch.run(out);
      return;
    }
    if (names.length > 0 && names[0].equals("diagnosis")) {
      out.print(FaultsTest.report(names.length > 1 ? Integer.parseInt(names[1]) : 18) + "\n");
      return;
    }
    List<Benchmark> chosen = ALL.stream().filter(it -> isChosen(it, names)).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "no benchmark has such a name: " + String.join(" ", names));
    }
    out.print("| what | rounds | median ms | fastest ms | slowest ms | remark |\n");
    out.print("| --- | ---: | ---: | ---: | ---: | --- |\n");
    for (Benchmark benchmark : chosen) {
      measure(benchmark).forEach(it -> out.print(it + "\n"));
    }
  }

  private static boolean isChosen(Benchmark benchmark, String... names) {
    return names.length == 0 || List.of(names).stream().anyMatch(benchmark.name()::startsWith);
  }

  private static List<String> measure(Benchmark benchmark) throws Exception {
    try (benchmark) {
      benchmark.prepare();
      var peer = benchmark.peer().orElse(new Benchmark.Peer("", () -> {}));
      benchmark.round();
      peer.round().run();
      long[] own = new long[benchmark.rounds()];
      long[] others = new long[benchmark.rounds()];
      for (int i = 0; i < own.length; i++) {
        own[i] = time(benchmark::round);
        others[i] = time(peer.round());
      }
      own = LongStream.of(own).sorted().toArray();
      others = LongStream.of(others).sorted().toArray();
      if (peer.name().isEmpty()) {
        return List.of(line(benchmark.name(), own, benchmark.remark()));
      }
      String ratio =
          String.format(
              Locale.ROOT, "%.2f × `%s`", (double) median(own) / median(others), peer.name());
      return List.of(
          line(benchmark.name(), own, ratio), line("`" + peer.name() + "`", others, "peer"));
    }
  }

  private static long time(Benchmark.Round round) throws Exception {
    long started = System.nanoTime();
    round.run();
    return System.nanoTime() - started;
  }

  private static long median(long... sorted) {
    return sorted[sorted.length / 2];
  }

  private static String line(String name, long[] sorted, String remark) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f | %s |",
        name,
        sorted.length,
        median(sorted) / 1e6,
        sorted[0] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        remark);
  }
}
