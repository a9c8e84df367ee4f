package dev.pgwright.job.read;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.advise.measure.TableCopy;
import dev.pgwright.advise.measure.Touched;
import dev.pgwright.explain.Diagnosis;
import dev.pgwright.explain.Evidence;
import dev.pgwright.explain.EvidenceDocument;
import dev.pgwright.explain.Plan;
import dev.pgwright.explain.input.QueryText;
import dev.pgwright.job.Setup;
import dev.pgwright.job.read.Explaining.Explained;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/// Plans of statements, writes too, that run on a copy of their tables on a throwaway server.
public final class OnCopy {

  private static final int TIMEOUT_MS = 30_000;

  private OnCopy() {}

  /// What is to run on a copy.
  ///
  /// @param rows the most of a table that are copied
  public record Request(ExplainRequest explain, Setup setup, int rows) {}

  /// Copies the tables, runs the statement there in a transaction that is rolled back, and
  /// diagnoses its plan.
  ///
  /// @throws PgwrightException INPUT for no statement or what the server refuses; USAGE for a
  ///   parameter without a value; else as [dev.pgwright.query.ReadSession#run]
  public static Explained run(Request request) {
    ExplainRequest explain = request.explain();
    String sql = QueryText.of(String.valueOf(explain.query())).with(explain.values());
    String url = explain.url() == null ? "" : explain.url();
    request.setup().progress().at("reading statistics", 0, 0);
    Statistics statistics =
        StatisticsReader.read(url, explain.env(), request.setup().reading().production());
    var most = new TableCopy.Most(request.rows(), Copying.MOST_BYTES);
    try (Sandbox sandbox = Copying.sandbox(statistics, request.setup());
        ScratchDatabase database = sandbox.create("explain");
        Connection connection = database.connect()) {
      var tables = Touched.by(sql, MissingNode.getInstance(), statistics.schema());
      TableCopy.Result copied =
          Copying.read(
              url,
              request.setup(),
              explain.now(),
              from ->
                  TableCopy.make(
                      statistics, tables, most, from, connection, request.setup().progress()));
      return explained(explain, sql, statistics.major(), copied, connection);
    } catch (SQLException e) {
      throw PgwrightException.of(Code.INPUT, e.getMessage() + " [" + e.getSQLState() + "]")
          .because(e);
    }
  }

  private static Explained explained(
      ExplainRequest request, String sql, int major, TableCopy.Result copied, Connection connection)
      throws SQLException {
    Integer timeout = request.timeoutMs();
    one(connection, "set statement_timeout = " + (timeout == null ? TIMEOUT_MS : timeout));
    String options =
        (request.planOnly() ? "settings" : "analyze, buffers, settings, wal")
            + (major >= 17 ? ", memory" : "")
            + ", format json";
    one(connection, "begin");
    String made = one(connection, "explain (" + options + ") " + sql);
    one(connection, "rollback");
    Plan plan = Plan.read(made);
    Query query = EvidenceDocument.parse(sql);
    String known = one(connection, EvidenceDocument.query(plan, query));
    Evidence evidence = EvidenceDocument.read(known, query, null);
    var warnings = new ArrayList<String>();
    warnings.add(
        copied.rows().stream()
            .map(it -> String.format(Locale.ROOT, "%s %,d rows", it.table(), it.count()))
            .collect(Collectors.joining(", ", "it ran on a copy: ", "")));
    warnings.addAll(copied.notes());
    return new Explained(plan, made, sql, Diagnosis.of(plan, evidence), warnings);
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
