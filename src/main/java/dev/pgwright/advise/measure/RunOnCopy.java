package dev.pgwright.advise.measure;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.Progress;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.query.ReadSession;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.twin.Statistics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

/// Runs one statement on a copy of its tables, in a transaction that is rolled back.
public final class RunOnCopy {

  private RunOnCopy() {}

  /// What is run.
  ///
  /// @param explain an `EXPLAIN` statement
  /// @param asked the query that is asked afterwards, from what `EXPLAIN` has printed
  public record Job(
      String explain,
      int timeoutMs,
      List<QualifiedName> tables,
      TableCopy.Most most,
      UnaryOperator<String> asked) {
    public Job {
      tables = List.copyOf(tables);
    }
  }

  /// What came of it.
  ///
  /// @param plan as `EXPLAIN` has printed it
  /// @param answer of the query that was asked afterwards
  public record Ran(String plan, String answer, TableCopy.Result copied) {}

  /// Copies the tables and runs the statement.
  ///
  /// @param sandbox of the same major version with the same extensions
  /// @throws PgwrightException INPUT for what the server refuses; else as [ReadSession#copy]
  public static Ran run(
      Statistics statistics, Sandbox sandbox, Job job, ReadSession from, Progress progress) {
    try (ScratchDatabase database = sandbox.create("explain");
        Connection connection = database.connect()) {
      TableCopy.Result copied =
          TableCopy.make(statistics, job.tables(), job.most(), from, connection, progress);
      progress.at("running it", 0, 0);
      one(connection, "set statement_timeout = " + job.timeoutMs());
      one(connection, "begin");
      String plan = one(connection, job.explain());
      one(connection, "rollback");
      return new Ran(plan, one(connection, job.asked().apply(plan)), copied);
    } catch (SQLException e) {
      throw PgwrightException.of(Code.INPUT, e.getMessage() + " [" + e.getSQLState() + "]")
          .because(e);
    }
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      var text = new StringBuilder();
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
          }
        }
      }
      return text.toString();
    }
  }
}
