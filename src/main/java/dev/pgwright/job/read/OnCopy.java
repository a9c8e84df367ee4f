package dev.pgwright.job.read;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pgwright.advise.measure.RunOnCopy;
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
import dev.pgwright.sql.ast.Query;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
  /// @throws dev.pgwright.PgwrightException INPUT for no statement or what the server refuses;
  ///   USAGE for a parameter without a value; else as [dev.pgwright.query.ReadSession#run]
  public static Explained run(Request request) {
    ExplainRequest explain = request.explain();
    String sql = QueryText.of(String.valueOf(explain.query())).with(explain.values());
    String url = explain.url() == null ? "" : explain.url();
    request.setup().progress().at("reading statistics", 0, 0);
    Statistics statistics =
        StatisticsReader.read(url, explain.env(), request.setup().reading().production());
    Integer timeout = explain.timeoutMs();
    Query query = EvidenceDocument.parse(sql);
    var job =
        new RunOnCopy.Job(
            "explain (" + options(explain.planOnly(), statistics.major()) + ") " + sql,
            timeout == null ? TIMEOUT_MS : timeout,
            Touched.by(sql, MissingNode.getInstance(), statistics.schema()),
            new TableCopy.Most(request.rows(), Copying.MOST_BYTES),
            plan -> EvidenceDocument.query(Plan.read(plan), query));
    try (Sandbox sandbox = Copying.sandbox(statistics, request.setup())) {
      RunOnCopy.Ran ran =
          Copying.read(
              url,
              request.setup(),
              explain.now(),
              from -> RunOnCopy.run(statistics, sandbox, job, from, request.setup().progress()));
      return explained(sql, query, ran);
    }
  }

  private static String options(boolean planOnly, int major) {
    return (planOnly ? "settings" : "analyze, buffers, settings, wal")
        + (major >= 17 ? ", memory" : "")
        + ", format json";
  }

  private static Explained explained(String sql, @Nullable Query query, RunOnCopy.Ran ran) {
    Plan plan = Plan.read(ran.plan());
    Evidence evidence = EvidenceDocument.read(ran.answer(), query, null);
    var warnings = new ArrayList<String>();
    warnings.add(
        ran.copied().rows().stream()
            .map(it -> String.format(Locale.ROOT, "%s %,d rows", it.table(), it.count()))
            .collect(Collectors.joining(", ", "it ran on a copy: ", "")));
    warnings.addAll(ran.copied().notes());
    return new Explained(plan, ran.plan(), sql, Diagnosis.of(plan, evidence), warnings);
  }
}
