package dev.pgwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How servers begin and end, in a cache folder of their own whose path has spaces.
@Tag("pg")
@Timeout(60)
class SandboxLifeTest {

  @TempDir static Path temporary;

  private static SandboxSettings settings;

  /// Two first starts at once: both have to unpack and initialise.
  @BeforeAll
  static void the_first_start_happens_twice_in_parallel() throws IOException {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    settings = new SandboxSettings(temporary.resolve("a cache's folder"), null, null, 18);
    var first = CompletableFuture.supplyAsync(SandboxLifeTest::open);
    var second = CompletableFuture.supplyAsync(SandboxLifeTest::open);
    try (Sandbox left = first.join();
        Sandbox right = second.join();
        ScratchDatabase one = left.create("one");
        ScratchDatabase other = right.create("one")) {
      assertThat(one.port()).isNotEqualTo(other.port());
      assertThat(BackgroundServers.list(settings))
          .extracting(BackgroundServers.State::use)
          .containsExactly(BackgroundServers.Use.IN_USE, BackgroundServers.Use.IN_USE);
    }
    assertThat(servers()).isEmpty();
  }

  @AfterAll
  static void cleaning_leaves_nothing() {
    BackgroundServers.clean(settings);
    assertThat(settings.cacheFolder().resolve("pg")).isEmptyDirectory();
    assertThat(settings.cacheFolder().resolve("templates")).isEmptyDirectory();
    assertThat(servers()).isEmpty();
  }

  @Test
  void a_kill_leaves_no_process_and_no_folder() throws Exception {
    try (var held = SandboxHolder.start(settings.cacheFolder(), "")) {
      List<ProcessHandle> family = held.family();
      assertThat(held.log()).exists();
      assertThat(family).hasSizeGreaterThan(5);
      held.process().destroyForcibly();
      for (ProcessHandle process : family) {
        process.onExit().get(20, TimeUnit.SECONDS);
      }
      assertThat(held.log().getParent()).doesNotExist();
    }
  }

  @Test
  void an_interrupt_leaves_no_process_and_no_folder() throws Exception {
    try (var held = SandboxHolder.start(settings.cacheFolder(), "")) {
      List<ProcessHandle> family = held.family();
      Command.run(List.of("sh", "-c", "kill -INT \"$1\"", "sh", "" + held.process().pid()));
      held.process().onExit().get(20, TimeUnit.SECONDS);
      for (ProcessHandle process : family) {
        process.onExit().get(20, TimeUnit.SECONDS);
      }
      assertThat(held.log().getParent()).doesNotExist();
    }
  }

  @Test
  void what_outlived_its_watchdog_is_reaped_by_the_next_start() throws Exception {
    try (var held = SandboxHolder.start(settings.cacheFolder(), "")) {
      ServerFolder folder = folderOf(held.log());
      ProcessHandle watchdog = held.process().children().findFirst().orElseThrow();
      ProcessHandle postmaster =
          ProcessHandle.of(folder.postmaster().orElseThrow().pid()).orElseThrow();
      watchdog
          .children()
          .filter(child -> child.pid() != postmaster.pid())
          .forEach(ProcessHandle::destroyForcibly);
      watchdog.destroyForcibly();
      watchdog.onExit().get(20, TimeUnit.SECONDS);
      held.process().destroyForcibly();
      held.process().onExit().get(20, TimeUnit.SECONDS);
      try (Sandbox next = open()) {
        assertThat(next.alive()).isTrue();
        assertThat(folder.path()).doesNotExist();
        postmaster.onExit().get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void a_server_that_is_killed_is_reported_as_dead() throws Exception {
    try (Sandbox sandbox = open();
        ScratchDatabase database = sandbox.create("x")) {
      var folder = folderOf(sandbox.log().orElseThrow());
      long pid = folder.postmaster().orElseThrow().pid();
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      assertThatThrownBy(() -> connectUntilRefused(database))
          .isInstanceOfSatisfying(
              PgwrightException.class, e -> assertThat(e.code()).isEqualTo(Code.CONNECTION))
          .hasMessageStartingWith("the throwaway server died: ");
      assertThat(sandbox.alive()).isFalse();
    }
    assertThat(servers()).isEmpty();
  }

  @Test
  void a_crashed_session_takes_the_server_down_and_the_log_says_so() throws Exception {
    try (Sandbox sandbox = open();
        ScratchDatabase database = sandbox.create("x")) {
      long pid = Long.parseLong(Sql.one(database, "select pg_backend_pid()"));
      assertThat(pid).isPositive();
      try (var connection = database.connect();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select pg_backend_pid()")) {
        rows.next();
        ProcessHandle.of(rows.getLong(1)).orElseThrow().destroyForcibly();
      }
      assertThatThrownBy(() -> connectUntilRefused(database))
          .hasMessageContaining("was terminated by signal 9");
      assertThat(sandbox.death()).isPresent();
    }
  }

  /// A postmaster takes a moment to die.
  private static void connectUntilRefused(ScratchDatabase database) throws Exception {
    while (true) {
      database.connect().close();
    }
  }

  @Test
  void a_server_in_the_background_stays_until_it_is_stopped() throws Exception {
    String url = BackgroundServers.start(settings, new LinkedHashSet<>());
    try (Sandbox other = open()) {
      assertThat(other.alive()).isTrue();
      assertThat(BackgroundServers.list(settings))
          .extracting(BackgroundServers.State::use)
          .containsExactlyInAnyOrder(
              BackgroundServers.Use.IN_USE, BackgroundServers.Use.BACKGROUND);
    }
    try (Sandbox named = Sandbox.open(settings.withUrl(url), new LinkedHashSet<>());
        ScratchDatabase database = named.create("there")) {
      assertThat(database.libpqUrl()).startsWith(url.substring(0, url.lastIndexOf('/')));
    }
    assertThat(BackgroundServers.clean(settings).inUse()).hasSize(1);
    assertThat(BackgroundServers.stop(settings)).hasSize(1);
    assertThat(BackgroundServers.stop(settings)).isEmpty();
    assertThat(servers()).isEmpty();
  }

  @Test
  void a_file_where_the_cache_should_be_is_named() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(
            () ->
                Sandbox.open(
                    new SandboxSettings(file.resolve("cache"), null, null, 18),
                    new LinkedHashSet<>()))
        .isInstanceOfSatisfying(
            PgwrightException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.FILES);
              assertThat(e.hint()).contains("PGWRIGHT_CACHE");
            })
        .hasMessageContaining(file.toString());
  }

  private static ServerFolder folderOf(Path log) {
    return new ServerFolder(java.util.Objects.requireNonNull(log.getParent()));
  }

  private static Sandbox open() {
    return Sandbox.open(settings, new LinkedHashSet<>());
  }

  private static List<Path> servers() {
    try (var stream = Files.list(settings.cacheFolder().resolve("servers"))) {
      return stream.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
