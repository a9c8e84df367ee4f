package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.guard.Secrets;
import dev.pgwright.model.Name;
import dev.pgwright.query.Answer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `find_slow_queries`: what the server has counted.
final class FindSlowQueries implements Tool<FindSlowQueries.Input, FindSlowQueries.Slow> {

  record Input(
      @Says(value = "How many; 10 by default", min = 1, max = 100) @Nullable Integer limit,
      @Says("total by default") @Nullable Order order) {}

  /// What comes first.
  enum Order {
    TOTAL("total_exec_time"),
    MEAN("mean_exec_time"),
    CALLS("calls");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  /// @param query with parameters in the place of values; untrusted text
  record Line(String query, long calls, double totalMs, double meanMs, long rows) {}

  /// @param prerequisitesMissing why there is nothing
  record Slow(List<Line> queries, List<String> prerequisitesMissing) {}

  @Override
  public ToolInfo<Input, Slow> info() {
    return new ToolInfo<>(
        "find_slow_queries",
        "Find slow queries",
        "List the statements that took most time, as pg_stat_statements has counted them, without"
            + " values.",
        Input.class,
        Slow.class,
        ToolInfo.Hints.MEASURES);
  }

  @Override
  public Slow call(Input input, Call call) {
    Answer where =
        Reads.answer(
            """
            select n.nspname from pg_catalog.pg_extension e
            join pg_catalog.pg_namespace n on n.oid = e.extnamespace
            where e.extname = 'pg_stat_statements'
            """,
            1,
            call);
    if (where.rows().isEmpty()) {
      return new Slow(
          List.of(),
          List.of(
              "a person runs: CREATE EXTENSION pg_stat_statements; with"
                  + " shared_preload_libraries = 'pg_stat_statements'"));
    }
    String view =
        new Name(Objects.toString(where.rows().getFirst().getFirst(), "")).sql()
            + ".pg_stat_statements";
    Order order = input.order() == null ? Order.TOTAL : input.order();
    int limit = input.limit() == null ? 10 : input.limit();
    Answer answer =
        Reads.answer(
            "select query, calls, total_exec_time, mean_exec_time, rows from "
                + view
                + " where dbid = (select oid from pg_catalog.pg_database"
                + " where datname = pg_catalog.current_database())"
                + " order by "
                + order.column
                + " desc limit "
                + limit,
            limit,
            call);
    return new Slow(answer.rows().stream().map(FindSlowQueries::line).toList(), List.of());
  }

  private static Line line(List<@Nullable String> row) {
    return new Line(
        Reads.cut(Secrets.hidden(Objects.toString(row.get(0), ""))),
        Long.parseLong(Objects.toString(row.get(1), "0")),
        Double.parseDouble(Objects.toString(row.get(2), "0")),
        Double.parseDouble(Objects.toString(row.get(3), "0")),
        Long.parseLong(Objects.toString(row.get(4), "0")));
  }
}
