package dev.pgwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.config.Boundaries.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundariesTest {

  @TempDir private Path temporary = Path.of("");
  private Path root = Path.of("");
  private Path versions = Path.of("");

  @BeforeEach
  void a_project() throws IOException {
    root = Files.createDirectory(temporary.toRealPath().resolve("project"));
    versions = Files.createDirectories(root.resolve("backend/alembic/versions"));
    Files.createDirectories(root.resolve("docs/database"));
    Files.createDirectories(root.resolve("frontend"));
  }

  @Test
  void migrations_and_documents_may_be_written_by_default() {
    assertThat(boundaries().allow(versions.resolve("a.py"))).isEqualTo(versions.resolve("a.py"));
    Path deep = root.resolve("docs/database/new/a.md");
    assertThat(boundaries().allow(deep)).isEqualTo(deep);
  }

  @Test
  void everything_else_is_refused_with_the_key_to_change() {
    PgwrightException failure = refused(boundaries(), root.resolve("backend/a.py"));

    assertThat(failure)
        .hasMessageContaining("refused to write " + root.resolve("backend/a.py"))
        .hasMessageContaining("outside the allowed folders")
        .hasMessageContaining("docs/database/**");
    assertThat(failure.hint()).contains("pgwright.toml").contains("[paths] allowed");
  }

  @Test
  void the_configuration_takes_the_place_of_the_defaults() {
    Boundaries narrow = boundaries(List.of("db/**"), List.of());

    assertThat(narrow.allow(root.resolve("db/a.sql"))).isEqualTo(root.resolve("db/a.sql"));
    refused(narrow, versions.resolve("a.py"));
  }

  @Test
  void forbidden_wins_over_allowed_in_any_case() {
    Boundaries wide = boundaries(List.of("**"), List.of("frontend/**"));

    assertThat(refused(wide, root.resolve("frontend/a.ts")))
        .hasMessageContaining("[paths] forbidden has \"frontend/**\"");
    refused(wide, root.resolve("FrontEnd/a.ts"));
    refused(
        new Boundaries(Config.defaults(root), List.of(root.resolve("frontend"))),
        root.resolve("frontend/a.py"));
  }

  @Test
  void models_are_for_reading_only() {
    refused(
        new Boundaries(Config.defaults(root), List.of(root.resolve("backend"))),
        root.resolve("backend/app/models/user.py"));
  }

  @Test
  void two_dots_lead_nowhere_new() {
    assertThat(refused(boundaries(), versions.resolve("../../../frontend/a.ts")))
        .hasMessageContaining("[paths] forbidden");
    refused(boundaries(), versions.resolve("../env.py"));
    assertThat(refused(boundaries(), versions.resolve("none/../../a.py")))
        .hasMessageContaining("does not exist");
    assertThat(boundaries().allow(versions.resolve("../versions/./a.py")))
        .isEqualTo(versions.resolve("a.py"));
  }

  @Test
  void a_link_out_is_followed_before_it_is_judged() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.createSymbolicLink(versions.resolve("out"), outside);
    Files.createSymbolicLink(versions.resolve("up"), root.resolve("frontend"));

    refused(boundaries(), versions.resolve("out/a.py"));
    refused(boundaries(), versions.resolve("up/a.py"));
    refused(boundaries(), versions.resolve("out/../a.py"));
  }

  @Test
  void a_link_that_leads_nowhere_is_refused() throws IOException {
    Files.createSymbolicLink(versions.resolve("a.py"), temporary.resolve("none"));

    assertThat(refused(boundaries(), versions.resolve("a.py")))
        .hasMessageContaining("a link that leads nowhere");
  }

  @Test
  void a_project_behind_a_link_is_still_the_project() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
    Path folder = link.resolve("backend/alembic/versions");

    assertThat(new Boundaries(Config.defaults(link), List.of(folder)).allow(folder.resolve("a.py")))
        .isEqualTo(versions.resolve("a.py"));
  }

  @Test
  void nothing_is_overwritten() throws IOException {
    Files.writeString(versions.resolve("a.py"), "old");

    assertThat(refused(boundaries(), versions.resolve("a.py")))
        .hasMessageContaining("nothing is ever overwritten");
  }

  @Test
  void all_files_are_written_with_the_folders_they_need() throws IOException {
    Path document = root.resolve("docs/database/new/b.md");

    assertThat(
            boundaries()
                .writeAll(
                    List.of(
                        new NewFile(versions.resolve("a.py"), "pass\n"),
                        new NewFile(document, "ü\n"))))
        .containsExactly(versions.resolve("a.py"), document);
    assertThat(versions.resolve("a.py")).hasContent("pass\n");
    assertThat(document).hasContent("ü\n");
    assertThat(files()).containsExactly("backend/alembic/versions/a.py", "docs/database/new/b.md");
  }

  @Test
  void one_refused_file_stops_all() throws IOException {
    List<NewFile> files =
        List.of(
            new NewFile(versions.resolve("a.py"), "a"),
            new NewFile(root.resolve("frontend/b.ts"), "b"));

    assertThatThrownBy(() -> boundaries().writeAll(files)).isInstanceOf(PgwrightException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_leaves_nothing_behind() throws IOException {
    Path closed = unwritable();
    Boundaries open = new Boundaries(Config.defaults(root), List.of(versions, closed));

    PgwrightException failure =
        catchThrowableOfType(
            PgwrightException.class,
            () ->
                open.writeAll(
                    List.of(
                        new NewFile(root.resolve("docs/database/new/a.md"), "a"),
                        new NewFile(closed.resolve("b.py"), "b"))));

    assertThat(failure.code()).isEqualTo(Code.FILES);
    assertThat(failure)
        .hasMessageContaining("cannot write " + closed.resolve("b.py"))
        .hasMessageContaining("nothing was written");
    assertThat(files()).isEmpty();
    assertThat(root.resolve("docs/database/new")).doesNotExist();
  }

  /// Permissions do not hold root back; the kernel's own folders do.
  private Path unwritable() throws IOException {
    if (System.getProperty("user.name", "").equals("root")) {
      assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no folder that root cannot write");
      return Path.of("/proc/sys").toRealPath();
    }
    Path closed = Files.createDirectory(root.resolve("closed"));
    return Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
  }

  @Test
  void a_full_disk_leaves_nothing_behind() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) == 0,
        "a small file system cannot be mounted here");
    try {
      Boundaries open = new Boundaries(Config.defaults(root), List.of(disk));
      PgwrightException failure =
          catchThrowableOfType(
              PgwrightException.class,
              () ->
                  open.writeAll(
                      List.of(
                          new NewFile(disk.resolve("a.py"), "pass\n"),
                          new NewFile(disk.resolve("b.py"), "x".repeat(200_000)))));

      assertThat(failure.code()).isEqualTo(Code.FILES);
      assertThat(failure)
          .hasMessageContaining("cannot write " + disk.resolve("b.py") + ": No space left");
      assertThat(disk).isEmptyDirectory();
    } finally {
      run("umount", disk.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      assumeTrue(false, e.getMessage());
      throw e;
    }
  }

  private Boundaries boundaries() {
    return new Boundaries(Config.defaults(root), List.of(versions));
  }

  private Boundaries boundaries(List<String> allowed, List<String> forbidden) {
    return new Boundaries(
        new Config(
            root.resolve("pgwright.toml"),
            root,
            new Config.Paths(allowed, forbidden),
            null,
            null,
            Config.Naming.DEFAULT,
            Config.Sandbox.DEFAULT,
            null,
            Config.Inputs.DEFAULT,
            Config.Check.DEFAULT,
            Config.Guard.DEFAULT,
            Config.Query.DEFAULT),
        List.of(versions));
  }

  private static PgwrightException refused(Boundaries boundaries, Path target) {
    PgwrightException failure =
        catchThrowableOfType(PgwrightException.class, () -> boundaries.allow(target));
    assertThat(failure).as(target.toString()).isNotNull();
    assertThat(failure.code()).isEqualTo(Code.REFUSED);
    return failure;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(it -> root.relativize(it).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
