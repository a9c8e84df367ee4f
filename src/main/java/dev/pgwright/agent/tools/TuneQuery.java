package dev.pgwright.agent.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.advise.Options;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.job.optimize.OptimizeRequest;
import dev.pgwright.job.optimize.Optimizing;
import dev.pgwright.report.advice.AdviceReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `tune_query`: the indexes that a query or a workload needs.
final class TuneQuery implements Tool<TuneQuery.Input, TuneQuery.Tuned> {

  record Input(
      @Says("One statement; without it and workload what pg_stat_statements has counted")
          @Nullable String sql,
      @Says("File of the project with statements") @Nullable String workload,
      @Says(value = "Megabytes that new indexes may take together", min = 0)
          @Nullable Integer budgetMb,
      @Says("Copy rows to a throwaway server and measure there, before and after")
          boolean measure) {}

  /// @param report the keys of a report: indexes_added, performance_findings and so on
  record Tuned(String adviceId, String evidence, Map<String, Object> report) {}

  @Override
  public ToolInfo<Input, Tuned> info() {
    return new ToolInfo<>(
        "tune_query",
        "Tune a query or workload",
        "Find the indexes that make a query or the workload cheaper, tried on a planner twin of"
            + " the database (an empty copy that plans as it does) or, with measure, on copied rows."
            + " The database is only read.",
        Input.class,
        Tuned.class,
        ToolInfo.Hints.MEASURES);
  }

  @Override
  public Tuned call(Input input, Call call) {
    Path workload = input.workload() == null ? null : call.place().file(input.workload());
    Integer budget = input.budgetMb();
    var result =
        Optimizing.run(
            new OptimizeRequest(
                call.place().url(),
                null,
                input.sql(),
                workload,
                List.of(),
                new Options(
                    budget == null ? Double.POSITIVE_INFINITY : budget, Options.DEFAULT.factor()),
                true,
                input.measure() ? 300_000 : 0,
                null,
                call.place().clock().instant(),
                call.setup()));
    String json =
        AdviceReport.of(result.advice(), result.names(), result.notes(), result.measured(), null)
            .json();
    return new Tuned(
        call.visit().saw("advice", json),
        result.measured() == null ? "twin" : "measured",
        document(json));
  }

  /// A document as maps and lists.
  static Map<String, Object> document(String json) {
    try {
      return new JsonMapper()
          .readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
