package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksCommandTest {

  @TempDir private Path folder;

  @Test
  void steps_go_their_way() {
    var place = Run.place().in(folder);
    assertThat(place.run("tasks", "create", "inspect").out()).isEqualTo("1\n");
    assertThat(place.run("tasks", "create", "prove", "--blocked-by", "1", "--kind", "verify").out())
        .isEqualTo("2\n");
    Run blocked = place.run("tasks", "update", "2", "--status", "in_progress", "--format", "json");
    assertThat(blocked.exit()).isEqualTo(4);
    assertThat(blocked.out())
        .isEqualTo(
            "{\"success\":false,\"taskId\":\"2\",\"updatedFields\":[],"
                + "\"error\":\"task 2 is blocked by 1\"}\n");
    place.run("tasks", "update", "1", "--status", "in_progress");
    assertThat(place.run("tasks", "update", "1", "--status", "completed", "--format", "json").out())
        .isEqualTo(
            "{\"success\":true,\"taskId\":\"1\",\"updatedFields\":[\"status\"],"
                + "\"statusChange\":{\"from\":\"in_progress\",\"to\":\"completed\"}}\n");
    place.run("tasks", "update", "2", "--status", "in_progress");
    assertThat(place.run("tasks", "update", "2", "--status", "completed").exit()).isEqualTo(4);
    assertThat(
            place
                .run("tasks", "update", "2", "--status", "completed", "--evidence", "proof-1")
                .exit())
        .isZero();
    assertThat(place.run("tasks", "list").out())
        .isEqualTo("1  completed  inspect\n2  completed  prove\n");
    assertThat(place.run("tasks", "list", "--run", "other").out()).isEqualTo("no tasks\n");
    assertThat(folder.resolve(".pgwright/.gitignore")).hasContent("*");
    assertThat(place.run("tasks", "get", "9").exit()).isEqualTo(3);
    assertThat(place.run("tasks", "create", "x", "--blocked-by", "7").exit()).isEqualTo(4);
    assertThat(place.run("tasks", "list").out()).doesNotContain("x\n");
  }
}
