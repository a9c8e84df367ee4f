package dev.pgwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A cache folder on a small disk; runs where mounting one is allowed.
@Tag("pg")
@Timeout(60)
class SandboxDiskTest {

  @TempDir Path disk;

  private SandboxSettings settings = new SandboxSettings(Path.of("."), null, null, 18);

  @BeforeEach
  void mount_a_small_disk() throws IOException {
    Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxr-xr-x"));
    boolean mounted =
        Command.succeeds(
            List.of("mount", "-t", "tmpfs", "-o", "size=300m,mode=755", "none", disk.toString()));
    assumeTrue(mounted, "mounting is not allowed here");
    settings = new SandboxSettings(disk.resolve("cache"), null, null, 18);
  }

  @AfterEach
  void unmount() {
    Command.succeeds(List.of("umount", disk.toString()));
  }

  @Test
  void a_full_disk_is_named_whatever_it_was_too_small_for() throws IOException {
    remount("size=10m");
    refusal("No space left on device");
    assertThat(disk.resolve("cache/pg")).isEmptyDirectory();
    remount("size=70m");
    refusal("no space left on the device");
    assertThat(disk.resolve("cache/templates")).isEmptyDirectory();
    remount("size=300m");
    Sandbox.open(settings, new LinkedHashSet<>()).close();
    var store = Files.getFileStore(disk);
    long used = store.getTotalSpace() - store.getUsableSpace();
    remount("size=" + (used + (5 << 20)));
    refusal("no space left on the device");
    assertThat(disk.resolve("cache/servers")).isEmptyDirectory();
  }

  @Test
  void a_read_only_disk_is_named() throws IOException {
    Files.createDirectory(disk.resolve("cache"));
    remount("ro");
    refusal("Read-only file system");
  }

  private void remount(String option) throws IOException {
    var outcome = Command.run(List.of("mount", "-o", "remount," + option, disk.toString()));
    assertThat(outcome.output()).isEmpty();
  }

  private void refusal(String why) {
    assertThatThrownBy(() -> Sandbox.open(settings, new LinkedHashSet<>()))
        .isInstanceOfSatisfying(
            PgwrightException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.FILES);
              assertThat(e.hint()).contains("PGWRIGHT_CACHE");
            })
        .hasMessageContaining(disk.resolve("cache").toString())
        .hasMessageContaining(why);
  }
}
