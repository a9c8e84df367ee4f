package dev.pgwright.agent.tools;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.task.Task;
import dev.pgwright.agent.task.TaskChange;
import dev.pgwright.agent.task.TaskList;
import dev.pgwright.agent.task.TaskStore;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Says;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `tasks`: the steps of a piece of work, by the keys that agents know.
public final class Tasks implements Tool<Tasks.Input, Tasks.Output> {

  /// What is done.
  public enum Action {
    CREATE,
    UPDATE,
    GET,
    LIST
  }

  @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
  record Input(
      Action action,
      @Nullable String taskId,
      @Nullable String subject,
      @Nullable String description,
      @Nullable String activeForm,
      Task.@Nullable Status status,
      List<String> addBlocks,
      List<String> addBlockedBy,
      @Nullable String owner,
      @Says("kind: verify demands evidence to complete") Map<String, Object> metadata) {}

  /// A task as it is shown.
  @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
  public record Shown(
      String id,
      String subject,
      @Nullable String description,
      @Nullable String activeForm,
      Task.@Nullable Status status,
      @Nullable List<String> blocks,
      @Nullable List<String> blockedBy,
      @Nullable String owner) {

    static Shown whole(Task it, TaskList list) {
      return new Shown(
          it.id(),
          it.subject(),
          it.description(),
          it.activeForm(),
          it.status(),
          list.blocks(it.id()),
          list.open(it),
          it.owner());
    }

    static Shown line(Task it, TaskList list) {
      return new Shown(
          it.id(), it.subject(), null, null, it.status(), null, list.open(it), it.owner());
    }
  }

  record StatusChange(Task.Status from, Task.Status to) {}

  /// What came of it; the keys of the others are null.
  @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
  public record Output(
      @Nullable Shown task,
      @Nullable List<Shown> tasks,
      @Nullable Boolean success,
      @Nullable String taskId,
      @Nullable List<String> updatedFields,
      @Nullable String error,
      @Nullable StatusChange statusChange) {

    static Output of(Shown task) {
      return new Output(task, null, null, null, null, null, null);
    }

    /// All tasks of a list; blockers that are completed are left out.
    public static Output of(TaskList list) {
      return new Output(
          null,
          list.tasks().stream().map(it -> Shown.line(it, list)).toList(),
          null,
          null,
          null,
          null,
          null);
    }

    /// What became of a change.
    public static Output of(String id, Task.@Nullable Status to, TaskList.Outcome outcome) {
      Task.Status from = outcome.from();
      return new Output(
          null,
          null,
          outcome.error() == null,
          id,
          outcome.updated(),
          outcome.error(),
          from == null || to == null ? null : new StatusChange(from, to));
    }

    /// A new task.
    public static Output created(Task task) {
      return of(new Shown(task.id(), task.subject(), null, null, null, null, null, null));
    }

    /// One task; nothing where there is none.
    public static Output one(TaskList list, String id) {
      return list.find(id)
          .map(it -> of(Shown.whole(it, list)))
          .orElseGet(() -> new Output(null, null, null, null, null, null, null));
    }
  }

  @Override
  public ToolInfo<Input, Output> info() {
    return new ToolInfo<>(
        "tasks",
        "Tasks",
        "Keep the steps of a piece of work of three or more: create them, order them with"
            + " addBlockedBy, list before starting, in_progress when one starts, completed only"
            + " when it is verified.",
        Input.class,
        Output.class,
        new ToolInfo.Hints(false, false, false, true));
  }

  @Override
  public Output call(Input input, Call call) {
    TaskStore store =
        TaskStore.in(TaskStore.folder(call.place().config().root()), call.place().run());
    return switch (input.action()) {
      case CREATE ->
          Output.created(
              store.create(
                  given(input.subject(), "subject"),
                  Optional.ofNullable(input.description()).orElse(""),
                  input.activeForm(),
                  input.metadata()));
      case UPDATE -> {
        String id = given(input.taskId(), "taskId");
        var change =
            new TaskChange(
                input.status(),
                input.subject(),
                input.description(),
                input.activeForm(),
                input.addBlocks(),
                input.addBlockedBy(),
                input.owner(),
                input.metadata());
        yield Output.of(id, input.status(), store.update(id, change));
      }
      case GET -> Output.one(store.list(), given(input.taskId(), "taskId"));
      case LIST -> Output.of(store.list());
    };
  }

  private static String given(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw PgwrightException.of(Code.INPUT, "the parameter " + name + " is missing");
    }
    return value;
  }
}
