package dev.pgwright.advise.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pgwright.advise.measure.Measured.Times;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Runs statements with and without some indexes, one after the other, so that a busy machine is as
/// busy for both. What a statement changes is rolled back.
final class Turns implements AutoCloseable {

  private static final int RUNS = 5;

  /// A statement that takes longer runs only twice.
  private static final double LONG_MS = 3_000;

  private static final int COMPARED = 1_000;
  private static final int LONGEST_MS = 120_000;
  private static final String STOPPED = "57014";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final List<Long> indexes = new ArrayList<>();
  private boolean shown = true;

  Turns(Connection connection) throws SQLException {
    this.connection = connection;
    execute("set statement_timeout = " + LONGEST_MS);
  }

  /// The indexes of the database's own tables.
  List<Long> indexes() throws SQLException {
    var all = new ArrayList<Long>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select indexrelid from pg_index where indexrelid >= 16384")) {
      while (rows.next()) {
        all.add(rows.getLong(1));
      }
    }
    return all;
  }

  /// Notes indexes that come and go.
  void add(List<Long> fresh) {
    indexes.addAll(fresh);
  }

  /// Runs a statement in turns; what seems to have become slower once more as often.
  ///
  /// @throws SQLException where it fails, also where it does not end in time either way
  Measured.Run run(String name, double weight, String sql) throws SQLException {
    var before = new ArrayList<Double>();
    var after = new ArrayList<Double>();
    Warm first = warm(sql, false);
    Warm second = warm(sql, true);
    if (first.stopped() && second.stopped()) {
      throw new SQLException("it did not end within " + LONGEST_MS / 1_000 + " s");
    }
    boolean near = !first.stopped() && !second.stopped() && approximate(second.plan());
    double same = near ? same(rows(sql, false), rows(sql, true)) : 1;
    int rounds = Math.max(first.ms(), second.ms()) > LONG_MS ? 2 : RUNS;
    Measured.Run run;
    do {
      for (int i = 0; i < rounds; i++) {
        turn(sql, false, first, before);
        turn(sql, true, second, after);
      }
      run =
          new Measured.Run(
              name,
              weight,
              first.stopped() ? Times.stopped(LONGEST_MS) : Times.of(before),
              second.stopped() ? Times.stopped(LONGEST_MS) : Times.of(after),
              first.plan(),
              second.plan(),
              near,
              same);
    } while (run.slower() && before.size() == rounds);
    return run;
  }

  /// Whether an index in a plan answers approximately.
  private boolean approximate(JsonNode plan) throws SQLException {
    List<String> names = plan.findValuesAsText("Index Name");
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select c.relname from pg_class c join pg_am a on a.oid = c.relam where a.amname in"
                    + " ('hnsw', 'ivfflat')")) {
      boolean found = false;
      while (rows.next()) {
        found |= names.contains(rows.getString(1));
      }
      return found;
    }
  }

  /// The first rows of a query as text; none for what is no query.
  private List<String> rows(String sql, boolean with) throws SQLException {
    show(with);
    execute("begin");
    var all = new ArrayList<String>();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setMaxRows(COMPARED);
      if (statement.execute(sql)) {
        ResultSet found = statement.getResultSet();
        while (found.next()) {
          all.add(String.valueOf(found.getString(1)));
        }
      }
      return all;
    } finally {
      execute("rollback");
    }
  }

  /// The share of the first rows that are among the others.
  private static double same(List<String> before, List<String> after) {
    var left = new ArrayList<>(after);
    long found = before.stream().filter(left::remove).count();
    return before.isEmpty() ? 1 : (double) found / before.size();
  }

  private void turn(String sql, boolean with, Warm warm, List<Double> times) throws SQLException {
    if (!warm.stopped()) {
      show(with);
      times.add(time(explained("explain (analyze, timing off, format json) " + sql)));
    }
  }

  /// The first run, which reads what is not in memory yet.
  private record Warm(double ms, boolean stopped, JsonNode plan) {}

  private Warm warm(String sql, boolean with) throws SQLException {
    show(with);
    try {
      JsonNode plan = explained("explain (analyze, buffers, format json) " + sql);
      return new Warm(time(plan), false, plan);
    } catch (SQLException e) {
      if (!STOPPED.equals(e.getSQLState())) {
        throw e;
      }
      return new Warm(LONGEST_MS, true, MissingNode.getInstance());
    }
  }

  private static double time(JsonNode plan) {
    return plan.path("Execution Time").asDouble() + plan.path("Planning Time").asDouble();
  }

  private JsonNode explained(String sql) throws SQLException {
    execute("begin");
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        return JSON.readTree(rows.getString(1)).path(0);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    } finally {
      execute("rollback");
    }
  }

  /// An index that is not live is none for the planner, and no write looks after it; tables learn
  /// of it where their own entry is touched.
  private void show(boolean with) throws SQLException {
    if (with != shown && !indexes.isEmpty()) {
      String list = indexes.stream().map(String::valueOf).collect(Collectors.joining(", "));
      execute(
          "update pg_index set (indisvalid, indisready, indislive) = (%1$s, %1$s, %1$s)"
                  .replace("%1$s", String.valueOf(with))
              + (" where indexrelid in (" + list + ")"));
      execute(
          "update pg_class set relhasindex = relhasindex where oid in"
              + (" (select indrelid from pg_index where indexrelid in (" + list + "))"));
    }
    shown = with;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    show(true);
  }
}
