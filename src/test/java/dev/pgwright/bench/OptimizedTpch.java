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
import java.util.Arrays;
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
  private final Map<String, Double> without = new LinkedHashMap<>();

  private OptimizedTpch(Connection connection, PrintStream out) {
    this.connection = connection;
    this.out = out;
  }

  /// Indexes and what it took to choose them.
  private record Proposed(List<String> indexes, double seconds) {}

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
    execute("set statement_timeout = " + LONGEST_MS);
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
    measured("none", 0, new Proposed(List.of(), 0), queries);
    for (double share : BUDGETS) {
      measured(
          "one column a query",
          share * mb,
          others(statistics, server, queries, share * mb),
          queries);
      measured("pgwright", share * mb, ours(statistics, server, queries, share * mb), queries);
    }
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
          Advisor.advise(statistics, twin, workload, new Options(budget, 1.25), Progress.NONE);
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

  private void measured(String name, double budget, Proposed proposed, List<String> queries)
      throws SQLException {
    List<String> before = indexes();
    execute("set statement_timeout = 0");
    for (String sql : proposed.indexes()) {
      execute(sql);
    }
    execute("vacuum (analyze)");
    execute("set statement_timeout = " + LONGEST_MS);
    List<String> fresh = new ArrayList<>(indexes());
    fresh.removeAll(before);
    double built = 0;
    for (String index : fresh) {
      built += Double.parseDouble(texts("select pg_relation_size('" + index + "')").getFirst());
    }
    double sum = 0;
    int stopped = 0;
    int slower = 0;
    for (String query : queries) {
      double ms = median(query);
      Double plain = without.putIfAbsent(query, ms);
      sum += ms;
      stopped += ms >= LONGEST_MS ? 1 : 0;
      slower += plain != null && ms > 1.25 * plain && ms - plain > 5 ? 1 : 0;
    }
    double whole = without.values().stream().mapToDouble(it -> it).sum();
    out.printf(
        Locale.ROOT,
        "| %s | %.0f | %d | %.1f | %.1f | %.2f | %.1f %% | %d | %d |\n",
        name,
        budget,
        fresh.size(),
        built / 1048576,
        proposed.seconds(),
        sum / 1e3,
        100 * sum / whole,
        stopped,
        slower);
    proposed.indexes().forEach(it -> out.print("<!-- " + it + " -->\n"));
    for (String index : fresh) {
      execute("drop index " + index);
    }
  }

  private double median(String query) throws SQLException {
    try {
      once(query);
      double[] all = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        all[i] = once(query);
      }
      Arrays.sort(all);
      return all[RUNS / 2];
    } catch (SQLException e) {
      if (!"57014".equals(e.getSQLState())) {
        throw e;
      }
      return LONGEST_MS;
    }
  }

  private double once(String query) throws SQLException {
    long started = System.nanoTime();
    execute(query);
    return (System.nanoTime() - started) / 1e6;
  }

  private List<String> indexes() throws SQLException {
    return texts("select indexrelid::regclass from pg_index where indexrelid >= 16384");
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
