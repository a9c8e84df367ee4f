package dev.pgwright.agent.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The tasks of one run, without a file; what is refused changes nothing.
///
/// @param next the id that the next task gets; ids are never used twice
/// @param tasks in the order of their ids, deleted ones left out
public record TaskList(int next, List<Task> tasks) {

  /// No tasks yet.
  public static final TaskList EMPTY = new TaskList(1, List.of());

  public TaskList {
    tasks = List.copyOf(tasks);
  }

  /// What became of a change.
  ///
  /// @param list the tasks afterwards
  /// @param updated the names of the fields that are different now
  /// @param error why nothing was changed; null when it was
  /// @param from the status before, where it is another now; null otherwise
  public record Outcome(
      TaskList list, List<String> updated, @Nullable String error, Task.@Nullable Status from) {}

  public Optional<Task> find(String id) {
    return tasks.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// The ids of what waits for a task.
  public List<String> blocks(String id) {
    return tasks.stream().filter(it -> it.blockedBy().contains(id)).map(Task::id).toList();
  }

  /// The blockers of a task that are not completed.
  public List<String> open(Task task) {
    return task.blockedBy().stream()
        .filter(it -> find(it).filter(by -> by.status() != Task.Status.COMPLETED).isPresent())
        .toList();
  }

  /// Adds a task that waits for nothing.
  public TaskList created(
      String subject,
      String description,
      @Nullable String activeForm,
      Map<String, Object> metadata) {
    var all = new ArrayList<>(tasks);
    all.add(
        new Task(
            Integer.toString(next),
            subject,
            description,
            activeForm,
            Task.Status.PENDING,
            List.of(),
            null,
            metadata));
    return new TaskList(next + 1, all);
  }

  /// Changes a task.
  public Outcome changed(String id, TaskChange change) {
    Task task = find(id).orElse(null);
    if (task == null) {
      return refused("there is no task " + id);
    }
    if (change.status() == Task.Status.DELETED) {
      return new Outcome(without(id), List.of("status"), null, task.status());
    }
    var all = new LinkedHashMap<String, Task>();
    tasks.forEach(it -> all.put(it.id(), it));
    String unknown = link(id, change, all);
    if (unknown != null) {
      return refused(unknown);
    }
    Task linked = edited(all.getOrDefault(id, task), change);
    all.put(id, linked);
    var list = new TaskList(next, List.copyOf(all.values()));
    if (list.circular(id)) {
      return refused("task " + id + " would wait for itself");
    }
    Task.Status to = change.status() == null ? task.status() : change.status();
    String why = list.refusal(linked, task.status(), to);
    if (why != null) {
      return refused(why);
    }
    var fields = new ArrayList<>(updated(task, linked, change));
    if (to == task.status()) {
      return new Outcome(list, fields, null, null);
    }
    fields.add("status");
    all.put(id, with(linked, to));
    return new Outcome(new TaskList(next, List.copyOf(all.values())), fields, null, task.status());
  }

  /// Why a task may not come to a status, or be in it; null when it may.
  private @Nullable String refusal(Task task, Task.Status from, Task.Status to) {
    if (!from.leadsTo(to)) {
      return "task " + task.id() + " is " + from + ", which does not lead to " + to;
    }
    List<String> open = open(task);
    if (to != Task.Status.PENDING && !open.isEmpty()) {
      return "task " + task.id() + " is blocked by " + String.join(", ", open);
    }
    return to == Task.Status.COMPLETED && task.verifies() && !task.proven()
        ? "task " + task.id() + " verifies something: name the evidence in metadata"
        : null;
  }

  /// Adds what waits for what.
  ///
  /// @return what is wrong with it; null for nothing
  private @Nullable String link(String id, TaskChange change, Map<String, Task> all) {
    for (String by : change.addBlockedBy()) {
      if (!all.containsKey(by)) {
        return "there is no task " + by + " to wait for";
      }
      all.computeIfPresent(id, (_, it) -> waiting(it, by));
    }
    for (String blocked : change.addBlocks()) {
      Task other = all.get(blocked);
      if (other == null) {
        return "there is no task " + blocked + " to block";
      }
      if (other.status() == Task.Status.IN_PROGRESS || other.status() == Task.Status.COMPLETED) {
        return "task " + blocked + " is " + other.status() + " and cannot be blocked any more";
      }
      all.put(blocked, waiting(other, id));
    }
    return null;
  }

  private boolean circular(String start) {
    var seen = new LinkedHashSet<String>();
    var todo = new ArrayDeque<String>(List.of(start));
    while (!todo.isEmpty()) {
      for (String by : find(todo.removeFirst()).map(Task::blockedBy).orElse(List.of())) {
        if (by.equals(start)) {
          return true;
        }
        if (seen.add(by)) {
          todo.add(by);
        }
      }
    }
    return false;
  }

  private TaskList without(String id) {
    var left = new ArrayList<Task>();
    for (Task it : tasks) {
      if (!it.id().equals(id)) {
        left.add(blocked(it, it.blockedBy().stream().filter(by -> !by.equals(id)).toList()));
      }
    }
    return new TaskList(next, left);
  }

  private static Task waiting(Task task, String by) {
    var all = new TreeSet<Integer>();
    task.blockedBy().forEach(it -> all.add(Integer.valueOf(it)));
    all.add(Integer.valueOf(by));
    return blocked(task, all.stream().map(Object::toString).toList());
  }

  private static Task blocked(Task it, List<String> by) {
    return new Task(
        it.id(),
        it.subject(),
        it.description(),
        it.activeForm(),
        it.status(),
        by,
        it.owner(),
        it.metadata());
  }

  private static Task with(Task it, Task.Status status) {
    return new Task(
        it.id(),
        it.subject(),
        it.description(),
        it.activeForm(),
        status,
        it.blockedBy(),
        it.owner(),
        it.metadata());
  }

  private static Task edited(Task it, TaskChange change) {
    var metadata = new LinkedHashMap<>(it.metadata());
    change.metadata().forEach((key, value) -> put(metadata, key, value));
    return new Task(
        it.id(),
        change.subject() == null ? it.subject() : change.subject(),
        change.description() == null ? it.description() : change.description(),
        change.activeForm() == null ? it.activeForm() : change.activeForm(),
        it.status(),
        it.blockedBy(),
        change.owner() == null ? it.owner() : change.owner(),
        metadata);
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private static List<String> updated(Task before, Task after, TaskChange change) {
    var fields = new ArrayList<String>();
    differ(fields, "subject", before.subject(), after.subject());
    differ(fields, "description", before.description(), after.description());
    differ(fields, "activeForm", before.activeForm(), after.activeForm());
    if (!change.addBlocks().isEmpty()) {
      fields.add("blocks");
    }
    differ(fields, "blockedBy", before.blockedBy(), after.blockedBy());
    differ(fields, "owner", before.owner(), after.owner());
    differ(fields, "metadata", before.metadata(), after.metadata());
    return fields;
  }

  private static void differ(
      List<String> fields, String name, @Nullable Object before, @Nullable Object after) {
    if (!java.util.Objects.equals(before, after)) {
      fields.add(name);
    }
  }

  private Outcome refused(String why) {
    return new Outcome(this, List.of(), why, null);
  }
}
