package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Calls tools, counted by the budget of the task; those that only read may run beside each other.
public final class Hands {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Toolbox tools;
  private final Call call;
  private final Teller teller;

  /// @param call what stands around each call; its visit has begun
  public Hands(Toolbox tools, Call call, Teller teller) {
    this.tools = tools;
    this.call = call;
    this.teller = teller;
  }

  /// A call to make.
  public record Use(String tool, Map<String, Object> arguments) {}

  /// What a call gave.
  ///
  /// @param content the result, or `error` with `code`, `message` and perhaps `hint`
  /// @param notice about the budget; empty for nothing
  public record Answer(JsonNode content, boolean failed, String notice) {

    /// The code of a failure; empty for a result.
    public String code() {
      return content.at("/error/code").asText();
    }

    /// What went wrong, with what to do about it.
    public String why() {
      String hint = content.at("/error/hint").asText();
      return content.at("/error/message").asText() + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
  }

  /// What stands around the calls.
  public Call call() {
    return call;
  }

  /// Who is told.
  Teller teller() {
    return teller;
  }

  /// Makes a call.
  public Answer use(Use use) {
    Toolbox.Answer answer = tools.call(use.tool(), use.arguments(), call);
    return new Answer(MAPPER.valueToTree(answer.content()), answer.failed(), answer.notice());
  }

  /// Makes calls in their order: those that only read and stand beside each other at the same time,
  /// one that writes alone.
  ///
  /// @return the answers in the order of the calls
  /// @throws Call.Cancelled when the thread is interrupted; calls that run are cancelled
  public List<Answer> together(List<Use> uses) {
    var all = new ArrayList<Answer>();
    int from = 0;
    while (from < uses.size()) {
      int to = from + 1;
      while (to < uses.size() && reads(uses.get(from)) && reads(uses.get(to))) {
        to++;
      }
      all.addAll(beside(uses.subList(from, to)));
      from = to;
    }
    return all;
  }

  private boolean reads(Use use) {
    return tools.reads(use.tool());
  }

  private List<Answer> beside(List<Use> uses) {
    var answers = new ArrayList<Future<Answer>>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Use use : uses) {
        answers.add(pool.submit(() -> use(use)));
      }
      var all = new ArrayList<Answer>();
      for (Future<Answer> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } catch (InterruptedException _) {
      answers.forEach(it -> it.cancel(true));
      Thread.currentThread().interrupt();
      throw new Call.Cancelled();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException(e);
    }
  }
}
