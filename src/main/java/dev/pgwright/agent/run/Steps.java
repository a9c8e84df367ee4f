package dev.pgwright.agent.run;

import dev.pgwright.agent.task.Task;
import dev.pgwright.agent.task.TaskChange;
import dev.pgwright.agent.task.TaskList;
import dev.pgwright.agent.task.TaskStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The steps of a run as tasks: each waits for the one before it and is completed with its
/// evidence.
final class Steps {

  private final TaskStore store;
  private final Teller teller;
  private final String task;

  /// @param task the words of the run's task
  Steps(TaskStore store, Teller teller, String task) {
    this.store = store;
    this.teller = teller;
    this.task = task;
  }

  /// What came of the steps.
  ///
  /// @param done subjects of completed steps
  /// @param left subjects of the others
  /// @param stuck why they were left; null when there are none
  record Outcome(
      List<String> done, List<String> left, @org.jspecify.annotations.Nullable Stuck stuck) {}

  /// Tasks of other work that are still open, one line each.
  List<String> open() {
    return store.list().tasks().stream()
        .filter(it -> it.status() != Task.Status.COMPLETED)
        .filter(it -> !ours(it))
        .map(it -> it.id() + "  " + it.status() + "  " + it.subject())
        .toList();
  }

  /// Does the steps in their order, until one cannot go on.
  Outcome run(List<Step> steps) {
    store.list().tasks().stream()
        .filter(this::ours)
        .forEach(it -> store.update(it.id(), TaskChange.to(Task.Status.DELETED)));
    List<String> ids = created(steps);
    var done = new ArrayList<String>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String id = ids.get(i);
      changed(store.update(id, TaskChange.to(Task.Status.IN_PROGRESS)));
      teller.line("[" + (i + 1) + "/" + steps.size() + "] " + step.activeForm());
      try {
        String evidence = step.work().run();
        changed(store.update(id, with(Task.Status.COMPLETED, "evidence", evidence)));
        done.add(step.subject());
      } catch (Stuck e) {
        changed(store.update(id, with(Task.Status.PENDING, "blocker", e.why())));
        return new Outcome(
            done, steps.subList(i, steps.size()).stream().map(Step::subject).toList(), e);
      }
    }
    return new Outcome(done, List.of(), null);
  }

  private List<String> created(List<Step> steps) {
    var ids = new ArrayList<String>();
    for (Step step : steps) {
      var metadata = new LinkedHashMap<String, Object>();
      metadata.put("task", task);
      if (step.proves()) {
        metadata.put("kind", "verify");
      }
      Task created = store.create(step.subject(), task, step.activeForm(), metadata);
      if (!ids.isEmpty()) {
        changed(
            store.update(
                created.id(),
                new TaskChange(
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(ids.getLast()),
                    null,
                    new LinkedHashMap<>())));
      }
      ids.add(created.id());
    }
    return ids;
  }

  private boolean ours(Task it) {
    return task.equals(it.metadata().get("task"));
  }

  private static TaskChange with(Task.Status status, String key, String value) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put(key, value);
    return new TaskChange(status, null, null, null, List.of(), List.of(), null, metadata);
  }

  /// Another process may have touched our tasks; the work goes on, the tasks say so.
  private void changed(TaskList.Outcome outcome) {
    if (outcome.error() != null) {
      teller.line("    tasks: " + outcome.error());
    }
  }
}
