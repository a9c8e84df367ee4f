package dev.pgwright.agent.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.JsonText;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.file.SharedFile;
import dev.pgwright.agent.file.SharedFile.Change;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The tasks of one run, in a file that several processes may change.
public final class TaskStore {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final SharedFile file;

  private TaskStore(SharedFile file) {
    this.file = file;
  }

  /// The store of a run.
  ///
  /// @param folder that holds the stores of all runs
  /// @throws PgwrightException USAGE for a name that is no name of a file
  public static TaskStore in(Path folder, String run) {
    if (!NAME.matcher(run).matches()) {
      throw PgwrightException.of(Code.USAGE, "not the name of a run: " + run)
          .hint("letters, digits, dots, dashes and underscores");
    }
    return new TaskStore(new SharedFile(folder.resolve(run + ".json").toAbsolutePath()));
  }

  /// The folder of the stores of a project.
  public static Path folder(Path root) {
    return root.resolve(".pgwright").resolve("tasks");
  }

  /// All tasks.
  ///
  /// @throws PgwrightException INPUT when the file is no list of tasks
  public TaskList list() {
    return parsed(file.read());
  }

  /// Adds a task.
  ///
  /// @return the task with its id
  public Task create(
      String subject,
      String description,
      @Nullable String activeForm,
      Map<String, Object> metadata) {
    if (subject.isBlank()) {
      throw PgwrightException.of(Code.INPUT, "a task needs a subject");
    }
    ignore();
    return file.change(
        text -> {
          TaskList list = parsed(text).created(subject, description, activeForm, metadata);
          return Change.to(text(list), list.tasks().getLast());
        });
  }

  /// Changes a task; what is refused changes nothing.
  public TaskList.Outcome update(String id, TaskChange change) {
    return file.change(
        text -> {
          TaskList.Outcome outcome = parsed(text).changed(id, change);
          return outcome.error() == null
              ? Change.to(text(outcome.list()), outcome)
              : Change.none(outcome);
        });
  }

  /// Keeps our folder out of the user's version control.
  private void ignore() {
    Path ours = file.path().getParent();
    while (ours != null && !ours.endsWith(".pgwright")) {
      ours = ours.getParent();
    }
    if (ours != null) {
      new SharedFile(ours.resolve(".gitignore"))
          .change(text -> text.isPresent() ? Change.none(text) : Change.to("*\n", text));
    }
  }

  private static String text(TaskList list) {
    var document = new LinkedHashMap<String, Object>();
    document.put("$schema", "pgwright://tasks/v1");
    document.put("next", list.next());
    document.put("tasks", list.tasks());
    return JsonText.of(MAPPER, document);
  }

  private TaskList parsed(Optional<String> text) {
    if (text.isEmpty() || text.get().isBlank()) {
      return TaskList.EMPTY;
    }
    try {
      return MAPPER.readValue(text.get(), TaskList.class);
    } catch (JsonProcessingException e) {
      throw PgwrightException.of(
              Code.INPUT, file.path() + " is no list of tasks: " + e.getOriginalMessage())
          .hint("mend it, or move it away")
          .because(e);
    }
  }
}
