package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.agent.memory.HandOff;
import dev.pgwright.agent.memory.Recollection;
import dev.pgwright.agent.task.TaskStore;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Toolbox;
import dev.pgwright.agent.tool.Visit;
import dev.pgwright.agent.tool.Workplace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The engineer that needs no model: from a task's words to a report, by fixed workflows.
public final class Engineer {

  private final Workplace place;
  private final Toolbox tools;
  private final Teller teller;
  private final int most;

  /// @param most calls of tools, where fewer than the kind's are allowed
  public Engineer(Workplace place, Toolbox tools, Teller teller, int most) {
    this.place = place;
    this.tools = tools;
    this.teller = teller;
    this.most = most;
  }

  /// Does a task.
  ///
  /// @return the report by the mission's keys, accepted by the same gate as any agent's
  public ObjectNode run(String task, Given given, Call call) {
    var ending = new Ending();
    ending.set("x_task", task);
    Recollection past = Recollection.of(place, task);
    past.lines().forEach(it -> teller.line("past     " + it));
    ending.set("x_consulted", past.lines());
    switch (Understood.of(task, given, new Project(place))) {
      case Understood.Unclear(var questions) ->
          questions.forEach(it -> ending.say("questions", it));
      case Understood.Forbidden(String blocker) -> ending.say("blocked_by", blocker);
      case Understood.Mapped(Kind kind, Given all) -> work(task, kind, all, call, ending);
    }
    return finished(ending, call, given.dry());
  }

  private void work(String task, Kind kind, Given given, Call call, Ending ending) {
    Visit visit = call.visit();
    visit.begin(kind.budget(), most);
    int limit = Math.min(most, kind.budget().most());
    teller.line("task     " + kind + ", at most " + limit + " calls of tools");
    ending.set("x_kind", kind.toString());
    var hands = new Hands(tools, call, teller);
    var steps =
        new Steps(TaskStore.in(TaskStore.folder(place.config().root()), place.run()), teller, task);
    steps.open().forEach(it -> teller.line("pending  " + it));
    Steps.Outcome outcome =
        steps.run(
            new Workflows(new Errand(hands, ending, task, given), new Project(place).database())
                .of(kind));
    ending.set("x_tasks", tasks(outcome));
    ending.set("x_calls", visit.calls());
    Stuck stuck = outcome.stuck();
    if (stuck != null) {
      left(stuck, outcome, task, ending);
    }
  }

  private static void left(Stuck stuck, Steps.Outcome outcome, String task, Ending ending) {
    switch (stuck.reason()) {
      case BLOCKED -> ending.say("blocked_by", stuck.why());
      case EXHAUSTED -> {
        outcome.done().forEach(it -> ending.say("verified", it));
        if (outcome.done().isEmpty()) {
          ending.say("verified", "nothing yet");
        }
        outcome.left().forEach(it -> ending.say("deferred", it));
        ending.exhausted(
            "Go on with: "
                + task
                + ". Done and not to be repeated: "
                + (outcome.done().isEmpty() ? "nothing" : String.join("; ", outcome.done()))
                + ". Left: "
                + String.join("; ", outcome.left())
                + ".");
      }
    }
  }

  private static List<Map<String, Object>> tasks(Steps.Outcome outcome) {
    var all = new ArrayList<Map<String, Object>>();
    outcome.done().forEach(it -> all.add(line(it, "completed")));
    outcome.left().forEach(it -> all.add(line(it, "pending")));
    return all;
  }

  private static Map<String, Object> line(String subject, String status) {
    var line = new LinkedHashMap<String, Object>();
    line.put("subject", subject);
    line.put("status", status);
    return line;
  }

  /// Hands the report in; what its gate finds wrong is told and lowers the status.
  private ObjectNode finished(Ending ending, Call call, boolean dry) {
    if (!dry) {
      Recollection.prepare(place);
    }
    var hands = new Hands(tools, call, Teller.NONE);
    JsonNode answer = hands.use(Errand.use("finish_report", "report", ending.report())).content();
    if (!answer.path("accepted").asBoolean()) {
      answer.path("problems").forEach(it -> ending.say("blocked_by", "report: " + it.asText()));
      answer = hands.use(Errand.use("finish_report", "report", ending.report())).content();
    }
    if (!dry) {
      Recollection.keep(place, ending.report());
      HandOff.write(place, ending.report());
    }
    return ending.report();
  }
}
