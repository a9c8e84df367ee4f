package dev.pgwright.explain.faults;

import dev.pgwright.explain.Diagnosis;
import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.EvidenceDocument;
import dev.pgwright.explain.Finding;
import dev.pgwright.explain.Plan;
import dev.pgwright.explain.PlanNode;
import dev.pgwright.explain.Times;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.ast.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One case on a server.
final class FaultRun implements AutoCloseable {

  private static final String EXPLAIN = "explain (analyze, buffers, settings, wal, format json) ";

  private final FaultCase fault;
  private final ScratchDatabase database;
  private final Connection connection;
  private final String schema;

  /// What came of a case.
  ///
  /// @param found the rules that were reported
  /// @param afterMs with the remedy; negative where there is none to run
  /// @param gap how far the times of all nodes are from that of the plan, in ms
  record Result(
      FaultCase fault,
      List<String> found,
      double beforeMs,
      double afterMs,
      List<String> stillFound,
      double gap,
      String detail) {

    boolean hit() {
      return found.contains(fault.rule());
    }

    /// Rules that are neither the fault nor allowed beside it.
    List<String> wrong() {
      return found.stream()
          .filter(it -> !it.equals(fault.rule()) && !fault.part("also").contains(it))
          .toList();
    }

    /// Whether there was a remedy to run, and the fault is not reported any more.
    boolean gone() {
      return afterMs >= 0 && !stillFound.contains(fault.rule());
    }

    boolean faster() {
      return afterMs < 0.9 * beforeMs;
    }
  }

  private FaultRun(FaultCase fault, ScratchDatabase database, String schema) throws SQLException {
    this.fault = fault;
    this.database = database;
    this.schema = schema;
    this.connection = database.connect();
  }

  /// Makes the state, looks at the plan, mends it, and looks again.
  static Result of(FaultCase fault, ScratchDatabase database, int number) {
    try (var run = new FaultRun(fault, database, "f" + number)) {
      return run.result();
    } catch (SQLException e) {
      String detail = String.valueOf(e.getMessage());
      return new Result(fault, List.of("error"), 0, -1, List.of(), 0, detail);
    }
  }

  private Result result() throws SQLException {
    execute("set synchronous_commit = on");
    execute("create schema " + schema);
    execute("set search_path = " + schema + ", public");
    for (String statement : fault.statements("setup", schema)) {
      execute(statement);
    }
    String query = fault.part("run");
    Plan plan = plan(query);
    List<Finding> findings = Diagnosis.of(plan, evidence(plan, query));
    double before = median(query, plan);
    Plan mended = fault.healthy() ? null : mended(findings, query);
    List<String> still =
        mended == null ? List.of() : rules(Diagnosis.of(mended, evidence(mended, better(query))));
    double after = mended == null ? -1 : median(better(query), mended);
    return new Result(
        fault, rules(findings), before, after, still, gap(plan), detail(plan, findings));
  }

  private String better(String query) {
    return fault.part("again").isEmpty() ? query : fault.part("again");
  }

  private @Nullable Plan mended(List<Finding> findings, String query) throws SQLException {
    boolean advice = fault.part("fix").equals("advice");
    List<String> fixes =
        advice
            ? findings.stream()
                .filter(it -> it.rule().equals(fault.rule()))
                .limit(1)
                .flatMap(it -> it.fix().stream())
                .toList()
            : fault.statements("fix", schema);
    if (fixes.isEmpty() && fault.part("again").isEmpty()) {
      return null;
    }
    for (String fix : fixes) {
      execute(fix.replace(" concurrently", ""));
    }
    return plan(better(query));
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).distinct().toList();
  }

  private Evidence evidence(Plan plan, String sql) throws SQLException {
    Query query = EvidenceDocument.parse(sql);
    return EvidenceDocument.read(one(EvidenceDocument.query(plan, query)), query, null);
  }

  /// Runs a statement and takes its changes back.
  private Plan plan(String query) throws SQLException {
    execute("begin");
    try {
      if (fault.part("lock").isEmpty()) {
        return Plan.read(one(EXPLAIN + query));
      }
      var held = new CountDownLatch(1);
      var other = Thread.ofVirtual().start(() -> hold(held));
      held.await();
      Plan plan = Plan.read(one(EXPLAIN + query));
      other.join();
      return plan;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      execute("rollback");
    }
  }

  /// Holds a lock for a third of a second.
  private void hold(CountDownLatch held) {
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("set search_path = " + schema);
      statement.execute("begin");
      statement.execute(fault.part("lock"));
      held.countDown();
      statement.execute("select pg_sleep(0.3)");
      statement.execute("rollback");
    } catch (SQLException e) {
      held.countDown();
      throw new AssertionError(e);
    }
  }

  private double median(String query, Plan first) throws SQLException {
    if (!fault.part("lock").isEmpty() || fault.healthy()) {
      return ms(first);
    }
    return DoubleStream.of(ms(first), ms(plan(query)), ms(plan(query))).sorted().toArray()[1];
  }

  private static double ms(Plan plan) {
    return plan.executionMs() + plan.planningMs();
  }

  /// How far the times of the nodes are from that of the whole.
  private static double gap(Plan plan) {
    Times times = Times.of(plan);
    double own = plan.root().all().stream().mapToDouble(times::own).sum();
    return Math.abs(own - times.whole(plan.root()));
  }

  private static String detail(Plan plan, List<Finding> findings) {
    var lines = new ArrayList<String>();
    Times times = Times.of(plan);
    lines.add("ran " + plan.executionMs() + " ms");
    Stream<PlanNode> nodes = plan.root().all().stream().limit(25);
    nodes.forEach(
        it ->
            lines.add(
                "    "
                    + it.title()
                    + " expected "
                    + it.rows()
                    + " came "
                    + it.actual()
                    + " own "
                    + Math.round(times.own(it) * 100) / 100.0
                    + " "
                    + cut(it.detail("Filter") + it.detail("Index Cond"))));
    findings.forEach(
        it -> lines.add("  " + it.rule() + " " + it.node().title() + ": " + cut(it.message())));
    return String.join("\n", lines);
  }

  private static String cut(String text) {
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  private String one(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var text = new StringBuilder();
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
      return text.toString();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(fault.name() + ": " + sql + ": " + e.getMessage(), e.getSQLState(), e);
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      execute("reset role");
      execute("drop schema if exists " + schema + " cascade");
      for (String index : List.of("tmp_amount", "tmp_n", "tmp_lower")) {
        execute("drop index if exists public." + index);
      }
      String role = fault.part("drop role");
      if (!role.isEmpty()) {
        execute("drop owned by " + role);
        execute("drop role " + role);
      }
    }
  }
}
