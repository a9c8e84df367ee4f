package dev.pgwright.advise.measure;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.advise.Advice;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.query.ReadSession;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.twin.Statistics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Measures advice: copies the rows of the tables that statements use to a throwaway server, makes
/// the indexes, and runs each statement without them and with them, in turns.
public final class Measuring {

  private final Connection connection;
  private final Progress progress;
  private final List<String> notes = new ArrayList<>();

  private Measuring(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /// Measures statements on copied rows.
  ///
  /// @param sandbox of the same major version with the same extensions
  /// @param indexes the statements that make the indexes
  /// @param from reads of the database, all in one snapshot
  /// @throws PgwrightException SANDBOX where the copy cannot be made; else as [ReadSession#copy]
  public static Measured run(
      Statistics statistics,
      Sandbox sandbox,
      Advice advice,
      List<String> indexes,
      ReadSession from,
      TableCopy.Most most,
      Progress progress) {
    try (ScratchDatabase database = sandbox.create("measure");
        Connection connection = database.connect()) {
      List<QualifiedName> tables = Touched.by(advice.queries(), statistics.schema());
      TableCopy.Result copied =
          TableCopy.make(statistics, tables, most, from, connection, progress);
      var measuring = new Measuring(connection, progress);
      measuring.notes.addAll(copied.notes());
      return measuring.all(copied, advice.queries(), indexes);
    } catch (SQLException e) {
      throw PgwrightException.of(Code.SANDBOX, "the measurement failed: " + e.getMessage())
          .because(e);
    }
  }

  private Measured all(
      TableCopy.Result copied, List<Advice.Planned> statements, List<String> indexes)
      throws SQLException {
    try (var turns = new Turns(connection)) {
      var built = new ArrayList<Measured.Built>();
      for (String sql : indexes) {
        progress.at("building indexes", built.size(), indexes.size());
        built.add(build(sql, turns));
      }
      execute("vacuum (analyze)");
      var runs = new ArrayList<Measured.Run>();
      for (Advice.Planned it : statements) {
        progress.at("measuring", runs.size(), statements.size());
        try {
          runs.add(turns.run(it.query().name(), it.query().weight(), it.text()));
        } catch (SQLException e) {
          notes.add(it.query().name() + " was not run: " + e.getMessage());
        }
      }
      return new Measured(copied.rows(), built, runs, notes);
    }
  }

  private Measured.Built build(String sql, Turns turns) throws SQLException {
    List<Long> before = turns.indexes();
    execute("set maintenance_work_mem = '512MB'");
    long started = System.nanoTime();
    execute(sql);
    double ms = (System.nanoTime() - started) / 1e6;
    execute("reset maintenance_work_mem");
    List<Long> fresh = new ArrayList<>(turns.indexes());
    fresh.removeAll(before);
    turns.add(fresh);
    return new Measured.Built(sql, ms, size(fresh));
  }

  private long size(List<Long> indexes) throws SQLException {
    long bytes = 0;
    for (long oid : indexes) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select pg_relation_size(" + oid + "::oid)")) {
        row.next();
        bytes += row.getLong(1);
      }
    }
    return bytes;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
