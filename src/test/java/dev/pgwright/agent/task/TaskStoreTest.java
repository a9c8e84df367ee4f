package dev.pgwright.agent.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.testing.Pgwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskStoreTest {

  private static final int EACH = 25;

  @TempDir private Path folder;

  @Test
  void two_processes_and_two_threads_lose_nothing() throws Exception {
    List<String> command = new ArrayList<>(Pgwright.command());
    command.removeLast();
    command.addAll(
        List.of("dev.pgwright.agent.task.Writer", folder.toString(), Integer.toString(EACH)));
    var running = new ArrayList<Process>();
    for (int i = 0; i < 2; i++) {
      running.add(Pgwright.in(folder).process(command).inheritIO().start());
    }
    Thread one = Thread.ofVirtual().start(this::write);
    Thread other = Thread.ofVirtual().start(this::write);
    one.join();
    other.join();
    for (Process process : running) {
      assertThat(process.waitFor()).isZero();
    }
    TaskList list = TaskStore.in(folder, "shared").list();
    var ids = new TreeSet<String>();
    list.tasks().forEach(it -> ids.add(it.id()));
    assertThat(ids).hasSize(4 * EACH);
    assertThat(list.next()).isEqualTo(4 * EACH + 1);
    try (var files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("shared.json", "shared.json.lock");
    }
  }

  private void write() {
    TaskStore store = TaskStore.in(folder, "shared");
    for (int i = 0; i < EACH; i++) {
      store.create("task", "", null, new LinkedHashMap<>());
    }
  }

  @Test
  void what_is_no_list_is_left_alone() throws Exception {
    Files.writeString(folder.resolve("broken.json"), "{not json");
    TaskStore store = TaskStore.in(folder, "broken");
    assertThatThrownBy(() -> store.create("a", "", null, new LinkedHashMap<>()))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining("is no list of tasks");
    assertThat(folder.resolve("broken.json")).hasContent("{not json");
    assertThatThrownBy(() -> TaskStore.in(folder, "../up")).hasMessageContaining("not the name");
  }
}
