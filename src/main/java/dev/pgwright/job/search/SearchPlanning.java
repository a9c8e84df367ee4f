package dev.pgwright.job.search;

import dev.pgwright.PgwrightException;
import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.query.Answer;
import dev.pgwright.query.Limits;
import dev.pgwright.query.Production;
import dev.pgwright.query.ReadRequest;
import dev.pgwright.query.Reader;
import dev.pgwright.report.Report;
import dev.pgwright.search.SearchPlan;
import dev.pgwright.search.SearchPlanner;
import dev.pgwright.search.SearchTable;
import org.jspecify.annotations.Nullable;

/// From a table's statistics and a sample of its text to a plan of its search, and to migration
/// files that were proven.
public final class SearchPlanning {

  private static final int LARGEST = 64 << 20;
  private static final int TIMEOUT_MS = 30_000;

  private SearchPlanning() {}

  /// What came out.
  ///
  /// @param migration null where no files were asked for, or there is nothing to change
  public record Result(SearchPlan plan, @Nullable Report migration) {}

  /// Reads, plans, and writes the files that were asked for.
  ///
  /// @throws PgwrightException as the reader; INPUT for a table without text; FILES where files
  ///   cannot be written
  public static Result run(SearchPlanRequest request) {
    request.setup().progress().at("reading statistics and a sample", 0, 0);
    SearchTable table =
        TableReader.read(
            request.url(),
            request.statistics(),
            request.table(),
            request.wish(),
            request.setup(),
            sql -> read(request.setup(), request.url(), sql, 1_000));
    SearchPlan plan = SearchPlanner.plan(table, request.wish(), request.setup().config().naming());
    WantedFiles wanted = request.migration();
    return new Result(
        plan,
        wanted == null || plan.script().isEmpty()
            ? null
            : new SearchMigration(table, plan.script(), plan.labels(), plan.backfills())
                .write(request.setup(), wanted));
  }

  /// Runs one statement of ours through the guarded reader.
  static Answer read(Setup setup, String url, String sql, int rows) {
    var decided = setup.config().query();
    return Reader.run(
        new ReadRequest(
            sql,
            url,
            setup.env(),
            new Limits(rows, LARGEST * 8, LARGEST, TIMEOUT_MS, Double.POSITIVE_INFINITY),
            decided.functions(),
            Production.holds(decided.production(), url, setup.env())));
  }
}
