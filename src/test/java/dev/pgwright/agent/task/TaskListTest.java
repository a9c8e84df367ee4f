package dev.pgwright.agent.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.agent.task.Task.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskListTest {

  private static final Map<String, Object> NONE = new LinkedHashMap<>();

  private static TaskList of(int count) {
    TaskList list = TaskList.EMPTY;
    for (int i = 0; i < count; i++) {
      list = list.created("task", "", null, NONE);
    }
    return list;
  }

  private static TaskChange waits(String... by) {
    return new TaskChange(null, null, null, null, List.of(), List.of(by), null, NONE);
  }

  private static TaskList done(TaskList list, String id, TaskChange change) {
    TaskList.Outcome outcome = list.changed(id, change);
    assertThat(outcome.error()).isNull();
    return outcome.list();
  }

  @Test
  void a_blocked_task_starts_once_its_blocker_is_completed() {
    TaskList list = done(of(2), "2", waits("1"));
    TaskList.Outcome early = list.changed("2", TaskChange.to(Status.IN_PROGRESS));
    assertThat(early.error()).isEqualTo("task 2 is blocked by 1");
    assertThat(early.list()).isEqualTo(list);
    list = done(list, "1", TaskChange.to(Status.IN_PROGRESS));
    list = done(list, "1", TaskChange.to(Status.COMPLETED));
    assertThat(list.open(list.find("2").orElseThrow())).isEmpty();
    TaskList.Outcome started = list.changed("2", TaskChange.to(Status.IN_PROGRESS));
    assertThat(started.updated()).containsExactly("status");
    assertThat(started.from()).isEqualTo(Status.PENDING);
  }

  @Test
  void circles_and_unknown_blockers_are_refused() {
    TaskList list = done(done(of(3), "2", waits("1")), "3", waits("2"));
    assertThat(list.changed("1", waits("3")).error()).isEqualTo("task 1 would wait for itself");
    assertThat(list.changed("1", waits("1")).error()).isEqualTo("task 1 would wait for itself");
    assertThat(list.changed("1", waits("9")).error()).contains("no task 9");
    var blocks = new TaskChange(null, null, null, null, List.of("1"), List.of(), null, NONE);
    assertThat(list.changed("3", blocks).error()).isEqualTo("task 3 would wait for itself");
  }

  @Test
  void what_verifies_is_completed_with_evidence_only() {
    var kind = new LinkedHashMap<String, Object>();
    kind.put("kind", "verify");
    TaskList list = TaskList.EMPTY.created("prove", "", null, kind);
    list = done(list, "1", TaskChange.to(Status.IN_PROGRESS));
    assertThat(list.changed("1", TaskChange.to(Status.COMPLETED)).error()).contains("evidence");
    var evidence = new LinkedHashMap<String, Object>();
    evidence.put("evidence", List.of("proof-1"));
    var change =
        new TaskChange(Status.COMPLETED, null, null, null, List.of(), List.of(), null, evidence);
    assertThat(list.changed("1", change).error()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, COMPLETED, false",
    "PENDING, IN_PROGRESS, true",
    "IN_PROGRESS, PENDING, true",
    "IN_PROGRESS, COMPLETED, true",
    "COMPLETED, PENDING, false",
    "COMPLETED, IN_PROGRESS, false",
    "COMPLETED, DELETED, true"
  })
  void only_some_ways_lead_on(Status from, Status to, boolean allowed) {
    assertThat(from.leadsTo(to)).isEqualTo(allowed);
  }

  @Test
  void a_deleted_task_is_gone_and_blocks_nothing() {
    TaskList list = done(of(2), "2", waits("1"));
    list = done(list, "1", TaskChange.to(Status.DELETED));
    assertThat(list.find("1")).isEmpty();
    assertThat(list.find("2").orElseThrow().blockedBy()).isEmpty();
    assertThat(list.created("new", "", null, NONE).tasks().getLast().id()).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_is_asked_the_list_stays_sound(long seed) {
    var random = new Random(seed);
    TaskList list = of(3);
    for (int i = 0; i < 2_000; i++) {
      String id = Integer.toString(1 + random.nextInt(list.next()));
      TaskList before = list;
      if (random.nextInt(8) == 0 && list.tasks().size() < 12) {
        list = list.created("t" + i, "", null, NONE);
      } else {
        Status[] all = Status.values();
        var ids = new ArrayList<String>();
        for (int k = random.nextInt(3); k > 0; k--) {
          ids.add(Integer.toString(1 + random.nextInt(list.next())));
        }
        boolean by = random.nextBoolean();
        Status to = random.nextInt(3) == 0 ? null : all[random.nextInt(all.length)];
        var change =
            new TaskChange(
                to, null, null, null, by ? List.of() : ids, by ? ids : List.of(), null, NONE);
        TaskList.Outcome outcome = list.changed(id, change);
        list = outcome.list();
        if (outcome.error() != null) {
          assertThat(list).isEqualTo(before);
        }
      }
      sound(list);
    }
  }

  private static void sound(TaskList list) {
    var left = new ArrayList<>(list.tasks());
    var settled = new ArrayList<String>();
    boolean moved = true;
    while (moved) {
      moved = left.removeIf(it -> settled.containsAll(it.blockedBy()) && settled.add(it.id()));
    }
    assertThat(left).as("tasks that wait for each other, or for nothing there is").isEmpty();
    for (Task task : list.tasks()) {
      if (task.status() == Status.IN_PROGRESS || task.status() == Status.COMPLETED) {
        assertThat(list.open(task)).as(task + " has started").isEmpty();
      }
    }
  }
}
