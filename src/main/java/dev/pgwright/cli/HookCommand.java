package dev.pgwright.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.ending.Hooks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `pgwright hook`: answers to what an agent's client tells.
@Command(
    name = "hook",
    description = {
      "Answer a hook of an agent's client; the guard is 'pgwright guard'.",
      "",
      "Reads the event as JSON on standard input. subagent-start gives the notes of earlier"
          + " sessions; subagent-stop refuses to end without a sound report and keeps a good one;"
          + " task-completed refuses a verification without a proof (exit code 2)."
    },
    footer = {
      "  pgwright hook subagent-start <event.json",
      "  pgwright hook subagent-stop <event.json"
    })
final class HookCommand implements Callable<Integer> {

  /// The events that are answered.
  enum Event {
    SUBAGENT_START,
    SUBAGENT_STOP,
    TASK_COMPLETED;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Parameters(paramLabel = "EVENT", description = "${COMPLETION-CANDIDATES}.")
  private Event event = Event.SUBAGENT_START;

  private final RootCommand root;

  HookCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Session session = root.session();
    JsonNode input = input(Texts.stdin(session));
    switch (event) {
      case SUBAGENT_START -> OutputOptions.print(Hooks.start(project()) + "\n", null, root);
      case SUBAGENT_STOP ->
          OutputOptions.print(
              Hooks.stop(input, project(), session.clock().instant()) + "\n", null, root);
      case TASK_COMPLETED -> {
        Optional<String> why = Hooks.completed(input);
        if (why.isPresent()) {
          session.err().print(why.get() + "\n");
          session.err().flush();
          return ExitCodes.USAGE;
        }
      }
    }
    return ExitCodes.OK;
  }

  /// Where context is kept, also for agents that work in a tree of their own.
  private Path project() {
    String named = root.session().env().getOrDefault("CLAUDE_PROJECT_DIR", "").strip();
    return named.isEmpty() ? root.config().root() : Path.of(named);
  }

  private static JsonNode input(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw PgwrightException.of(Code.INPUT, "standard input is no JSON")
          .hint("a hook gets its event as one object of JSON")
          .because(e);
    }
  }
}
