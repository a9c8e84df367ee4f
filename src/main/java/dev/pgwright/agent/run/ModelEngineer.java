package dev.pgwright.agent.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.agent.memory.HandOff;
import dev.pgwright.agent.memory.Recollection;
import dev.pgwright.agent.model.Entry;
import dev.pgwright.agent.model.Model;
import dev.pgwright.agent.model.ModelFailure;
import dev.pgwright.agent.model.Price;
import dev.pgwright.agent.model.Turn;
import dev.pgwright.agent.tool.Budget;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Toolbox;
import dev.pgwright.agent.tool.Workplace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engineer that asks a model what to do next. The model can only call the tools; what it may
/// not, it cannot: budgets, proofs and approvals are theirs.
public final class ModelEngineer {

  /// Turns beyond the calls of a budget: for tools that are free, mistakes and the report.
  private static final int MORE_TURNS = 12;

  private static final int ATTEMPTS = 4;
  private static final int REMINDERS = 2;
  private static final int LONGEST = 60_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Workplace place;
  private final Toolbox tools;
  private final Model model;
  private final Teller teller;
  private final Limits limits;

  private final List<Entry> entries = new ArrayList<>();
  private final Ending ending = new Ending();
  private final Spent spent = new Spent();

  /// What a run may take.
  ///
  /// @param calls of tools, where fewer than the kind's are allowed
  /// @param pause before a model is asked again that did not answer; doubled each time
  /// @param price what tokens cost
  public record Limits(int calls, Duration pause, Price price) {}

  public ModelEngineer(Workplace place, Toolbox tools, Model model, Teller teller, Limits limits) {
    this.place = place;
    this.tools = tools;
    this.model = model;
    this.teller = teller;
    this.limits = limits;
  }

  /// Does a task.
  ///
  /// @return the report by the mission's keys; what the model said of itself where the gate took
  ///   it, else what is known
  /// @throws Call.Cancelled when the thread is interrupted
  public ObjectNode run(String task, Given given, Call call) {
    Budget budget = budget(task, given);
    call.visit().begin(budget, limits.calls());
    Recollection past = Recollection.of(place, task);
    past.lines().forEach(it -> teller.line("past     " + it));
    teller.line("model    " + model.name() + ", at most " + most(budget) + " calls of tools");
    entries.add(new Entry.Said(Instructions.task(task, given, past, place)));
    var hands = new Hands(tools, call, teller);
    if (!given.dry()) {
      Recollection.prepare(place);
    }
    Optional<ObjectNode> accepted = talk(Instructions.system(budget), budget, hands);
    ObjectNode report = accepted.orElseGet(() -> unfinished(task, call));
    Amended.by(report, ending, spent.files());
    if (accepted.isEmpty()) {
      var _ =
          new Hands(tools, call, Teller.NONE).use(Errand.use("finish_report", "report", report));
    }
    report.put("x_task", task);
    report.put("x_calls", call.visit().calls());
    report.set("x_evidence", MAPPER.valueToTree(call.visit().seen()));
    report.set("x_consulted", MAPPER.valueToTree(past.lines()));
    report.set("x_model", MAPPER.valueToTree(spent.shown(model.name(), limits.price())));
    if (!given.dry()) {
      Recollection.keep(place, report);
      HandOff.write(place, report);
    }
    return report;
  }

  private Budget budget(String task, Given given) {
    if (given.kind() != null) {
      return given.kind().budget();
    }
    return Understood.of(task, given, new Project(place)) instanceof Understood.Mapped(Kind kind, _)
        ? kind.budget()
        : Budget.TABLE;
  }

  private int most(Budget budget) {
    return Math.min(limits.calls(), budget.most());
  }

  /// Turns until a report is taken; empty when it came to no report.
  private Optional<ObjectNode> talk(String system, Budget budget, Hands hands) {
    int reminders = 0;
    for (int turns = 0; turns < most(budget) + MORE_TURNS; turns++) {
      Turn turn;
      try {
        turn = asked(system);
      } catch (ModelFailure e) {
        ending.say("blocked_by", String.valueOf(e.getMessage()));
        return Optional.empty();
      }
      spent.add(turn);
      entries.add(new Entry.Answered(turn));
      if (turn.stop() == Turn.Stop.REFUSED) {
        ending.say("blocked_by", "the model refused to go on");
        return Optional.empty();
      }
      if (turn.calls().isEmpty()) {
        if (reminders++ == REMINDERS) {
          ending.say("blocked_by", "the model ended without a report");
          return Optional.empty();
        }
        entries.add(new Entry.Said(Instructions.reminder(turn.stop())));
        continue;
      }
      Optional<ObjectNode> report = answered(turn, hands);
      if (report.isPresent()) {
        return report;
      }
    }
    ending.exhausted("set below");
    return Optional.empty();
  }

  private Turn asked(String system) {
    for (int attempt = 1; ; attempt++) {
      try {
        return model.next(system, entries, tools.list(), teller::words);
      } catch (ModelFailure e) {
        if (!e.passing() || attempt == ATTEMPTS) {
          throw e;
        }
        teller.line("model    " + e.getMessage() + "; asked again");
        spent.again();
        pause(limits.pause().toMillis() << (attempt - 1));
      }
    }
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Call.Cancelled();
    }
  }

  /// Makes the calls of a turn: every call gets an answer, in its place.
  ///
  /// @return the report, once one was taken
  private Optional<ObjectNode> answered(Turn turn, Hands hands) {
    var results = new ArrayList<Entry.Result>();
    var uses = new ArrayList<Hands.Use>();
    var places = new ArrayList<Integer>();
    for (Turn.Asked it : turn.calls()) {
      Optional<Map<String, Object>> arguments = arguments(it.arguments());
      if (turn.stop() == Turn.Stop.LENGTH) {
        results.add(failed(it, "your answer was cut off: nothing was called; call again, shorter"));
      } else if (arguments.isEmpty()) {
        results.add(failed(it, "the arguments are no object of JSON: nothing was called"));
      } else {
        places.add(results.size());
        uses.add(new Hands.Use(it.tool(), arguments.get()));
        results.add(failed(it, ""));
      }
    }
    Optional<ObjectNode> report = Optional.empty();
    List<Hands.Answer> answers = hands.together(uses);
    for (int i = 0; i < answers.size(); i++) {
      Hands.Answer answer = answers.get(i);
      Hands.Use use = uses.get(i);
      teller.line(Summary.of(use.tool(), answer));
      spent.noted(use.tool(), answer);
      results.set(places.get(i), result(turn.calls().get(places.get(i)), answer));
      if (use.tool().equals("finish_report") && answer.content().path("accepted").asBoolean()) {
        report = Optional.of(MAPPER.valueToTree(use.arguments().get("report")));
      }
    }
    entries.add(new Entry.Results(results));
    return report;
  }

  private static Optional<Map<String, Object>> arguments(String text) {
    try {
      return text.isBlank()
          ? Optional.of(new LinkedHashMap<>())
          : Optional.ofNullable(
              MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {}));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static Entry.Result failed(Turn.Asked it, String why) {
    return new Entry.Result(it.id(), it.tool(), why, true);
  }

  private static Entry.Result result(Turn.Asked it, Hands.Answer answer) {
    String text = answer.content().toString();
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "… (cut)" : text;
    return new Entry.Result(
        it.id(),
        it.tool(),
        answer.notice().isEmpty() ? cut : cut + "\n" + answer.notice(),
        answer.failed());
  }

  /// The report of work that came to none: what is proven, and what is left.
  private ObjectNode unfinished(String task, Call call) {
    boolean exhausted = ending.texts("blocked_by").isEmpty();
    spent.files().forEach(it -> ending.say("migrations_created", it));
    for (JsonNode it : spent.objects("indexes_added")) {
      ending.add("indexes_added").setAll((ObjectNode) it);
    }
    for (JsonNode it : spent.objects("constraints_added")) {
      ending.add("constraints_added").setAll((ObjectNode) it);
    }
    String done = String.join(", ", call.visit().seen());
    ending.evidence("model", "failed");
    if (exhausted) {
      ending.say("verified", done.isEmpty() ? "nothing yet" : done);
      ending.say("deferred", "the rest of: " + task);
      ending.exhausted(
          "Go on with: "
              + task
              + ". Seen and proven: "
              + (done.isEmpty() ? "nothing" : done)
              + ".");
    }
    return ending.report();
  }
}
