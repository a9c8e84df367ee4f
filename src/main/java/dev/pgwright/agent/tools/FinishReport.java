package dev.pgwright.agent.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.JsonText;
import dev.pgwright.agent.ending.Evidence;
import dev.pgwright.agent.ending.FinalReport;
import dev.pgwright.agent.ending.Kept;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.agent.tool.Visit;
import dev.pgwright.guard.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `finish_report`: takes the report that ends a piece of work, or says what is wrong with it.
final class FinishReport implements Tool<FinishReport.Input, FinishReport.Taken> {

  private static final JsonMapper MAPPER = new JsonMapper();

  record Input(
      @Says(
              "migrations_created, indexes_added, constraints_added, performance_findings,"
                  + " recommendations, status, evidence; concerns, questions, blocked_by as they"
                  + " apply; plan_ids of findings")
          Map<String, Object> report) {}

  record Taken(boolean accepted, List<String> problems) {}

  @Override
  public ToolInfo<Input, Taken> info() {
    return new ToolInfo<>(
        "finish_report",
        "Finish with a report",
        "Hand in the report that ends a task. It is accepted once it is complete and honest;"
            + " otherwise problems says what to mend. Accepted reports go to the project's context.",
        Input.class,
        Taken.class,
        new ToolInfo.Hints(false, false, false, true));
  }

  @Override
  public Taken call(Input input, Call call) {
    JsonNode report = MAPPER.valueToTree(input.report());
    List<String> problems =
        FinalReport.problems(report, call.place().config().root(), seen(call.visit()));
    if (!problems.isEmpty()) {
      return new Taken(false, problems);
    }
    call.visit().keep(Shelf.REPORT, Secrets.hidden(JsonText.of(MAPPER, report)));
    Kept.keep(report, call.place().config().root(), call.place().clock().instant());
    return new Taken(true, List.of());
  }

  private static Evidence seen(Visit visit) {
    return new Evidence() {
      @Override
      public Optional<String> kind(String id) {
        return visit.kind(id);
      }

      @Override
      public boolean looked(String kind) {
        return visit.looked(kind);
      }
    };
  }
}
