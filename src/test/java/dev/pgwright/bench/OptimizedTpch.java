package dev.pgwright.bench;

import dev.pgwright.Progress;
import dev.pgwright.advise.Advice;
import dev.pgwright.advise.Advisor;
import dev.pgwright.advise.Options;
import dev.pgwright.advise.workload.WorkloadQuery;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.SandboxSettings;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.twin.Comparison;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.Tpch;
import dev.pgwright.twin.Twin;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The 22 queries of TPC-H on a database with its keys alone, executed with the indexes of our
/// advice, with those of [OneColumn], and without any, under equal limits of storage.
///
/// `TPCH_SCALE` is the size in gigabytes, 1 by default.
final class OptimizedTpch {

  /// Shares of the size of the tables that indexes may take.
  private static final double[] BUDGETS = {0.1, 0.25, 0.5};

  private static final int RUNS = 3;

  /// A query that takes longer is stopped, and counts as this.
  private static final int LONGEST_MS = 60_000;

  private final Connection connection;
  private final PrintStream out;
  private final List<Built> built = new ArrayList<>();

  private OptimizedTpch(Connection connection, PrintStream out) {
    this.connection = connection;
    this.out = out;
  }

  /// Indexes and what it took to choose them.
  private record Proposed(List<String> indexes, double seconds) {}

  /// A set of indexes on the server.
  ///
  /// @param ms of each query, in their order
  private record Built(
      String name,
      double budget,
      Proposed proposed,
      List<String> oids,
      double mb,
      List<Double> ms) {}

  static void run(PrintStream out) throws Exception {
    double scale = Double.parseDouble(System.getenv().getOrDefault("TPCH_SCALE", "1"));
    SandboxSettings settings = SandboxSettings.fromEnvironment(System.getenv()).withUrl(null);
    try (Sandbox server = Sandbox.open(settings, new LinkedHashSet<>());
        ScratchDatabase real = server.create("tpch");
        Connection connection = real.connect()) {
      Tpch.load(connection, scale);
      var bench = new OptimizedTpch(connection, out);
      bench.strip();
      Statistics statistics = StatisticsReader.read(real.libpqUrl(), Map.of(), List.of());
      bench.compare(statistics, server, Comparison.statements(Tpch.queries()), scale);
    }
  }

  /// Leaves keys alone.
  private void strip() throws SQLException {
    for (String name :
        texts(
            "select indexrelid::regclass from pg_index where not indisprimary"
                + " and indexrelid >= 16384")) {
      execute("drop index " + name);
    }
    execute("vacuum (analyze)");
  }

  private void compare(Statistics statistics, Sandbox server, List<String> queries, double scale)
      throws SQLException {
    double mb = statistics.tables().stream().mapToDouble(it -> it.pages() / 128.0).sum();
    out.printf(
        Locale.ROOT,
        "TPC-H at scale %s: tables of %.0f MB with primary keys; %d queries, medians of %d warm runs,"
            + " a query is stopped after %d s and counts as that\n\n",
        scale,
        mb,
        queries.size(),
        RUNS,
        LONGEST_MS / 1_000);
    out.print(
        "| advice | limit MB | indexes | built MB | advisor s | workload s | of without |"
            + " stopped | slower |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    build("none", 0, new Proposed(List.of(), 0));
    for (double share : BUDGETS) {
      build("one column a query", share * mb, others(statistics, server, queries, share * mb));
      build("pgwright", share * mb, ours(statistics, server, queries, share * mb));
    }
    execute("vacuum (analyze)");
    execute("set statement_timeout = " + LONGEST_MS);
    for (String query : queries) {
      measure(query);
    }
    built.forEach(this::print);
    built.forEach(
        it ->
            it.proposed()
                .indexes()
                .forEach(
                    sql ->
                        out.printf(
                            Locale.ROOT, "<!-- %s %.0f: %s -->\n", it.name(), it.budget(), sql)));
  }

  private static Proposed ours(
      Statistics statistics, Sandbox server, List<String> queries, double budget) {
    long started = System.nanoTime();
    var workload = new ArrayList<WorkloadQuery>();
    for (String query : queries) {
      workload.add(new WorkloadQuery("q" + (workload.size() + 1), query, 1, null));
    }
    try (Twin twin = Twin.on(statistics, server)) {
      Advice advice =
          Advisor.advise(
              statistics, twin, workload, new Options(budget, 1.25), null, Progress.NONE);
      return new Proposed(
          advice.indexes().stream().map(it -> it.index().sql()).toList(), seconds(started));
    }
  }

  private static Proposed others(
      Statistics statistics, Sandbox server, List<String> queries, double budget) {
    long started = System.nanoTime();
    try (Twin twin = Twin.on(statistics, server)) {
      return new Proposed(OneColumn.advise(statistics, twin, queries, budget), seconds(started));
    }
  }

  private static double seconds(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  /// Makes indexes beside those of others.
  private void build(String name, double budget, Proposed proposed) throws SQLException {
    List<String> before = indexes();
    for (String sql : proposed.indexes()) {
      execute(sql);
    }
    List<String> fresh = new ArrayList<>(indexes());
    fresh.removeAll(before);
    double bytes = 0;
    for (String oid : fresh) {
      bytes += Double.parseDouble(texts("select pg_relation_size(" + oid + "::oid)").getFirst());
    }
    built.add(new Built(name, budget, proposed, fresh, bytes / 1048576, new ArrayList<>()));
  }

  /// Runs a query with each set of indexes in turns, so that a busy machine is as busy for all.
  private void measure(String query) throws SQLException {
    List<Built> running = new ArrayList<>();
    for (Built it : built) {
      show(it);
      try {
        once(query);
        running.add(it);
      } catch (SQLException e) {
        if (!"57014".equals(e.getSQLState())) {
          throw e;
        }
        it.ms().add((double) LONGEST_MS);
      }
    }
    Map<Built, List<Double>> times = new LinkedHashMap<>();
    for (int i = 0; i < RUNS; i++) {
      for (Built it : running) {
        show(it);
        times.computeIfAbsent(it, _ -> new ArrayList<>()).add(once(query));
      }
    }
    times.forEach((it, all) -> it.ms().add(all.stream().sorted().toList().get(RUNS / 2)));
  }

  private void show(Built chosen) throws SQLException {
    for (Built it : built) {
      if (!it.oids().isEmpty()) {
        execute(
            "update pg_index set indisvalid = "
                + it.equals(chosen)
                + " where indexrelid in ("
                + String.join(", ", it.oids())
                + ")");
      }
    }
  }

  private void print(Built it) {
    double sum = 0;
    double whole = 0;
    int stopped = 0;
    int slower = 0;
    List<Double> plain = built.getFirst().ms();
    for (int i = 0; i < plain.size(); i++) {
      double ms = it.ms().get(i);
      sum += ms;
      whole += plain.get(i);
      stopped += ms >= LONGEST_MS ? 1 : 0;
      slower += ms > 1.25 * plain.get(i) && ms - plain.get(i) > 5 ? 1 : 0;
    }
    out.printf(
        Locale.ROOT,
        "| %s | %.0f | %d | %.1f | %.1f | %.2f | %.1f %% | %d | %d |\n",
        it.name(),
        it.budget(),
        it.oids().size(),
        it.mb(),
        it.proposed().seconds(),
        sum / 1e3,
        100 * sum / whole,
        stopped,
        slower);
  }

  private double once(String query) throws SQLException {
    long started = System.nanoTime();
    execute(query);
    return (System.nanoTime() - started) / 1e6;
  }

  private List<String> indexes() throws SQLException {
    return texts("select indexrelid from pg_index where indexrelid >= 16384");
  }

  private List<String> texts(String sql) throws SQLException {
    var all = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
