package dev.pgwright.advise.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.advise.Advice;
import dev.pgwright.advise.measure.Measured.Times;
import dev.pgwright.advise.shape.Shape;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.model.Access;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.query.Answer;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.Sources;
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
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/// Measures advice: copies the rows of the tables that statements use to a throwaway server, runs
/// each statement, makes the indexes, runs each again.
public final class Measuring {

  private static final int RUNS = 5;

  /// A statement that takes longer runs only twice.
  private static final double LONG_MS = 3_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Schema schema;
  private final Connection connection;
  private final Progress progress;
  private final List<String> notes = new ArrayList<>();

  private Measuring(Schema schema, Connection connection, Progress progress) {
    this.schema = schema;
    this.connection = connection;
    this.progress = progress;
  }

  /// Measures queries on copied rows, before and after.
  ///
  /// @param sandbox of the same major version with the same extensions
  /// @param read runs one statement on the database that only reads, up to a limit of rows
  /// @param indexes the statements that make the indexes
  public static Measured run(
      Schema schema,
      Sandbox sandbox,
      Advice advice,
      List<String> indexes,
      Function<String, Answer> read,
      Progress progress) {
    try (ScratchDatabase database = sandbox.create("measure");
        Connection connection = database.connect()) {
      return new Measuring(schema, connection, progress).all(advice, indexes, read);
    } catch (SQLException e) {
      throw PgwrightException.of(Code.SANDBOX, "the measurement failed: " + e.getMessage())
          .because(e);
    }
  }

  private Measured all(Advice advice, List<String> indexes, Function<String, Answer> read)
      throws SQLException {
    copy(advice, read);
    execute("set statement_timeout = '120s'");
    execute("vacuum (analyze)");
    Map<String, Times> before = times(advice.queries(), "measuring before");
    progress.at("building indexes", 0, 0);
    for (String sql : indexes) {
      execute(sql);
    }
    execute("vacuum (analyze)");
    Map<String, Times> after = times(advice.queries(), "measuring after");
    var runs = new ArrayList<Measured.Run>();
    for (Advice.Planned it : advice.queries()) {
      Times first = before.get(it.query().name());
      Times second = after.get(it.query().name());
      if (first != null && second != null) {
        runs.add(new Measured.Run(it.query().name(), first, second));
      }
    }
    return new Measured(runs, notes);
  }

  private void copy(Advice advice, Function<String, Answer> read) throws SQLException {
    execute(Sources.stubs(schema.access()));
    for (String sql : SchemaSql.statements(schema.with(Access.NONE).anyVersions())) {
      execute(sql);
    }
    execute("set session_replication_role = replica");
    SequencedSet<QualifiedName> tables = tables(advice);
    int done = 0;
    for (QualifiedName name : tables) {
      progress.at("copying rows of " + name, done++, tables.size());
      Optional<Table> table = schema.table(name);
      if (table.isPresent()) {
        Answer copied = RowCopy.run(table.get(), read, connection);
        if (copied.more()) {
          notes.add(
              String.format(
                  Locale.ROOT, "only %,d rows of %s were copied", copied.rows().size(), name));
        }
        if (copied.cut() > 0) {
          notes.add(copied.cut() + " long values of " + name + " were cut");
        }
      }
    }
    execute("set session_replication_role = origin");
  }

  private SequencedSet<QualifiedName> tables(Advice advice) {
    var tables = new LinkedHashSet<QualifiedName>();
    for (Advice.Planned it : advice.queries()) {
      Typical.statement(it.text())
          .ifPresent(
              statement ->
                  Shape.of(statement, it.text(), schema).forEach(use -> tables.add(use.table())));
    }
    return tables;
  }

  private Map<String, Times> times(List<Advice.Planned> queries, String label) throws SQLException {
    var all = new LinkedHashMap<String, Times>();
    for (Advice.Planned it : queries) {
      progress.at(label, all.size(), queries.size());
      try {
        all.put(it.query().name(), times(it.text()));
      } catch (SQLException e) {
        connection.setAutoCommit(true);
        notes.add(it.query().name() + " was not run: " + e.getMessage());
      }
    }
    return all;
  }

  /// Runs a statement in transactions that are rolled back, the first time unmeasured.
  private Times times(String sql) throws SQLException {
    connection.setAutoCommit(false);
    var all = new ArrayList<Double>();
    double warm = once(sql);
    int runs = warm > LONG_MS ? 2 : RUNS;
    for (int i = 0; i < runs; i++) {
      all.add(once(sql));
    }
    connection.setAutoCommit(true);
    return Times.of(all);
  }

  private double once(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows =
          statement.executeQuery("explain (analyze, timing off, format json) " + sql)) {
        rows.next();
        JsonNode plan = JSON.readTree(rows.getString(1)).path(0);
        return plan.path("Execution Time").asDouble() + plan.path("Planning Time").asDouble();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    } finally {
      connection.rollback();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
