package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is left when the server or the program itself is killed in the middle of a proof.
@Tag("slow")
@Tag("alembic")
@Timeout(180)
class InterruptedTest {

  private static final Path EXAMPLE = Path.of("examples/feedback").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path temporary;

  @Test
  void a_server_that_dies_is_told_as_that() throws Exception {
    Path project = Pgwright.copy(EXAMPLE, temporary.resolve("project"));
    Pgwright.Running running = start(project);
    Path server = proving(running.process());

    postmaster(server).destroyForcibly();

    Pgwright.Done done = running.done();
    assertThat(done.exit()).as(done.err() + done.out()).isEqualTo(3);
    assertThat(done.json().path("status").asText()).isEqualTo("BLOCKED");
    assertThat(done.err())
        .startsWith("pgwright: the throwaway server died")
        .contains("\nhint: ")
        .doesNotContain("\tat ");
    untouched(project);
  }

  @Test
  void a_program_that_is_killed_leaves_nothing() throws Exception {
    Path project = Pgwright.copy(EXAMPLE, temporary.resolve("project"));
    Pgwright.Running running = start(project);
    Path server = proving(running.process());
    List<ProcessHandle> family = running.process().descendants().toList();

    running.process().destroyForcibly();

    running.done();
    for (ProcessHandle member : family) {
      member.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    assertThat(server).doesNotExist();
    untouched(project);
  }

  private static Pgwright.Running start(Path project) throws IOException {
    return Pgwright.in(project)
        .with(TestEnv.Alembic.NEW)
        .start(
            "plan",
            "--from=alembic:backend/alembic.ini",
            "--to=sql:docs/database/wanted.sql",
            "--format=json");
  }

  /// Waits until the files of the plan are being proven.
  ///
  /// @return the folder of the program's server
  private static Path proving(Process process) throws Exception {
    Optional<Path> found = serverThatProves(process);
    while (found.isEmpty()) {
      assertThat(process.waitFor(10, TimeUnit.MILLISECONDS)).as("it ended too early").isFalse();
      found = serverThatProves(process);
    }
    return found.get();
  }

  private static Optional<Path> serverThatProves(Process process) throws IOException {
    for (ProcessHandle child : process.descendants().toList()) {
      List<String> words = List.of(child.info().arguments().orElse(new String[0]));
      int data = words.indexOf("-D");
      if (data < 0) {
        continue;
      }
      Path folder = Path.of(words.get(data + 1)).resolveSibling("");
      try (var plans = Files.newDirectoryStream(folder, "plan-*")) {
        if (plans.iterator().hasNext()) {
          return Optional.of(folder);
        }
      }
    }
    return Optional.empty();
  }

  private static ProcessHandle postmaster(Path server) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(server.resolve("data/postmaster.pid")).getFirst());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static void untouched(Path project) throws IOException {
    try (var mine = Files.walk(project);
        var original = Files.walk(EXAMPLE)) {
      assertThat(mine.map(it -> project.relativize(it).toString()))
          .containsExactlyInAnyOrderElementsOf(
              original.map(it -> EXAMPLE.relativize(it).toString()).toList());
    }
  }
}
