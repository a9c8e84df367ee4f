package dev.pgwright.cli;

import dev.pgwright.agent.task.Task;
import dev.pgwright.agent.task.TaskChange;
import dev.pgwright.agent.task.TaskList;
import dev.pgwright.agent.task.TaskStore;
import dev.pgwright.agent.tool.Toolbox;
import dev.pgwright.agent.tools.Tasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright tasks`: the steps of a piece of work.
@Command(
    name = "tasks",
    description = {
      "Keep the steps of a piece of work, what blocks them, and where they stand.",
      "",
      "They are kept in .pgwright/tasks below the project's root, one file to a run; several"
          + " processes may change them at once."
    },
    footer = {
      "  pgwright tasks create \"prove the migration\" --blocked-by 1 --kind verify",
      "  pgwright tasks update 1 --status in-progress",
      "  pgwright tasks list"
    })
final class TasksCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /// The command with its subcommands.
  static CommandLine line(RootCommand root) {
    return new CommandLine(new TasksCommand())
        .addSubcommand(new Listing(root))
        .addSubcommand(new Create(root))
        .addSubcommand(new Update(root))
        .addSubcommand(new Get(root));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command: list, create, update or get");
  }

  /// Where tasks are kept, and how they are shown.
  static final class Store {

    /// The forms of tasks.
    enum Form {
      TEXT,
      JSON;

      @Override
      public String toString() {
        return OutputOptions.word(this);
      }
    }

    @Option(
        names = "--run",
        paramLabel = "NAME",
        order = 70,
        description = "The run they belong to; else PGWRIGHT_RUN, else default.")
    private @Nullable String run;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "text",
        order = 80,
        description = "Form of the result: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private Form form = Form.TEXT;

    TaskStore of(RootCommand root) {
      String named = root.session().env().getOrDefault("PGWRIGHT_RUN", "").strip();
      String name = run != null ? run : named.isEmpty() ? "default" : named;
      return TaskStore.in(TaskStore.folder(root.config().root()), name);
    }

    void print(String text, Tasks.Output output, RootCommand root) {
      String shown = form == Form.TEXT ? text : Toolbox.json(output) + "\n";
      OutputOptions.print(shown, null, root);
    }
  }

  private static String line(Task task, TaskList list) {
    var text = new StringBuilder(task.id() + "  " + task.status() + "  " + task.subject());
    List<String> open = list.open(task);
    if (!open.isEmpty()) {
      text.append("  (blocked by ").append(String.join(", ", open)).append(')');
    }
    return text.append('\n').toString();
  }

  /// `pgwright tasks list`.
  @Command(
      name = "list",
      description = "List the tasks of a run.",
      footer = "  pgwright tasks list --format json")
  static final class Listing implements Callable<Integer> {
    @Mixin private Store store = new Store();
    private final RootCommand root;

    Listing(RootCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() {
      TaskList list = store.of(root).list();
      var text = new StringBuilder();
      list.tasks().forEach(it -> text.append(line(it, list)));
      store.print(text.isEmpty() ? "no tasks\n" : text.toString(), Tasks.Output.of(list), root);
      return ExitCodes.OK;
    }
  }

  /// `pgwright tasks create`.
  @Command(
      name = "create",
      description = "Add a task.",
      footer = "  pgwright tasks create \"write the migration\" --blocked-by 1")
  static final class Create implements Callable<Integer> {
    @Parameters(paramLabel = "SUBJECT", description = "What is to be done, in a few words.")
    private String subject = "";

    @Option(names = "--description", paramLabel = "TEXT", order = 1, description = "More of it.")
    private String description = "";

    @Option(
        names = "--active-form",
        paramLabel = "TEXT",
        order = 2,
        description = "What is being done while it is in progress.")
    private @Nullable String activeForm;

    @Option(
        names = "--blocked-by",
        paramLabel = "ID",
        split = ",",
        order = 3,
        description = "What has to be completed first; may be repeated.")
    private List<String> blockedBy = List.of();

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        order = 4,
        description = "verify: it is completed with evidence only.")
    private @Nullable String kind;

    @Mixin private Store store = new Store();
    private final RootCommand root;

    Create(RootCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() {
      var metadata = new LinkedHashMap<String, Object>();
      if (kind != null) {
        metadata.put("kind", kind);
      }
      TaskStore tasks = store.of(root);
      Task task = tasks.create(subject.strip(), description, activeForm, metadata);
      if (!blockedBy.isEmpty()) {
        var waits =
            new TaskChange(
                null, null, null, null, List.of(), blockedBy, null, new LinkedHashMap<>());
        TaskList.Outcome outcome = tasks.update(task.id(), waits);
        if (outcome.error() != null) {
          tasks.update(task.id(), TaskChange.to(Task.Status.DELETED));
          store.print(outcome.error() + "\n", Tasks.Output.of(task.id(), null, outcome), root);
          return ExitCodes.REFUSED;
        }
      }
      store.print(task.id() + "\n", Tasks.Output.created(task), root);
      return ExitCodes.OK;
    }
  }

  /// `pgwright tasks update`.
  @Command(
      name = "update",
      description = "Change a task.",
      footer = {
        "  pgwright tasks update 2 --status in-progress",
        "  pgwright tasks update 2 --status completed --evidence proof-1-5d41402a"
      })
  static final class Update implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The task.")
    private String id = "";

    @Option(
        names = "--status",
        paramLabel = "STATUS",
        order = 1,
        description = "pending, in-progress, completed or deleted.")
    private Task.@Nullable Status status;

    @Option(names = "--subject", paramLabel = "TEXT", order = 2, description = "Another subject.")
    private @Nullable String subject;

    @Option(
        names = "--description",
        paramLabel = "TEXT",
        order = 3,
        description = "Another description.")
    private @Nullable String description;

    @Option(
        names = "--blocked-by",
        paramLabel = "ID",
        split = ",",
        order = 4,
        description = "What has to be completed first; may be repeated.")
    private List<String> blockedBy = List.of();

    @Option(
        names = "--blocks",
        paramLabel = "ID",
        split = ",",
        order = 5,
        description = "What has to wait for it; may be repeated.")
    private List<String> blocks = List.of();

    @Option(names = "--owner", paramLabel = "NAME", order = 6, description = "Who does it.")
    private @Nullable String owner;

    @Option(
        names = "--evidence",
        paramLabel = "TEXT",
        order = 7,
        description = "What shows that it is done.")
    private @Nullable String evidence;

    @Mixin private Store store = new Store();
    private final RootCommand root;

    Update(RootCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() {
      var metadata = new LinkedHashMap<String, Object>();
      if (evidence != null) {
        metadata.put("evidence", evidence);
      }
      var change =
          new TaskChange(status, subject, description, null, blocks, blockedBy, owner, metadata);
      TaskList.Outcome outcome = store.of(root).update(id, change);
      String text =
          outcome.error() == null
              ? outcome
                  .list()
                  .find(id)
                  .map(it -> line(it, outcome.list()))
                  .orElse(id + "  deleted\n")
              : outcome.error() + "\n";
      store.print(text, Tasks.Output.of(id, status, outcome), root);
      return outcome.error() == null ? ExitCodes.OK : ExitCodes.REFUSED;
    }
  }

  /// `pgwright tasks get`.
  @Command(
      name = "get",
      description = "Show a task.",
      footer = "  pgwright tasks get 2 --format json")
  static final class Get implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The task.")
    private String id = "";

    @Mixin private Store store = new Store();
    private final RootCommand root;

    Get(RootCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() {
      TaskList list = store.of(root).list();
      String text =
          list.find(id)
              .map(
                  it ->
                      line(it, list) + (it.description().isEmpty() ? "" : it.description() + "\n"))
              .orElse("there is no task " + id + "\n");
      store.print(text, Tasks.Output.one(list, id), root);
      return list.find(id).isPresent() ? ExitCodes.OK : ExitCodes.INPUT;
    }
  }
}
