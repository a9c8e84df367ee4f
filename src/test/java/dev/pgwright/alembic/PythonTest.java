package dev.pgwright.alembic;

import static dev.pgwright.alembic.Projects.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.TestEnv.Alembic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonTest {

  @TempDir private Path root;

  private static Map<String, String> env(String... pairs) {
    Map<String, String> env = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      env.put(pairs[i], pairs[i + 1]);
    }
    return env;
  }

  /// A program that passes as an interpreter, or one that says why not.
  private Path program(String place, String says, int code) throws IOException {
    Path file = root.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\necho '" + says + "'\nexit " + code + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  @Test
  void the_virtual_environment_nearest_to_the_project_comes_first() throws IOException {
    Files.createDirectories(root.resolve("shop/.git"));
    Path outer = program("shop/.venv/bin/python", "found 1 2", 0);
    Path project = Files.createDirectories(root.resolve("shop/backend/app"));

    assertThat(Python.find(project, null, env())).isEqualTo(outer);
    Path inner = program("shop/backend/venv/bin/python", "found 1 2", 0);
    assertThat(Python.find(project, null, env())).isEqualTo(inner);
    Path active = program("active/bin/python", "found 1 2", 0);
    assertThat(Python.find(project, null, env("VIRTUAL_ENV", root.resolve("active").toString())))
        .isEqualTo(active);
  }

  @Test
  void folders_above_the_repository_are_not_searched() throws IOException {
    Files.createDirectories(root.resolve("shop/.git"));
    program(".venv/bin/python", "found 1 2", 0);

    assertThat(failure(() -> Python.find(root.resolve("shop"), null, env())))
        .hasMessage(
            "no Python with alembic and sqlalchemy found for the project in "
                + root.resolve("shop"));
  }

  @Test
  void the_first_that_works_is_taken_and_failures_are_listed() throws IOException {
    Path bad = program("venv/bin/python", "ModuleNotFoundError: No module named alembic", 1);
    Path python3 = program("bin/python3", "", 3);

    assertThat(failure(() -> Python.find(root, null, env("PATH", root.resolve("bin").toString()))))
        .hasMessage(
            "no Python here can import alembic and sqlalchemy; tried "
                + bad
                + ": ModuleNotFoundError: No module named alembic; "
                + python3
                + ": it ended with code 3");
    Path python = program("bin/python", "found 1 2", 0);
    assertThat(Python.find(root, null, env("PATH", root.resolve("bin").toString())))
        .isEqualTo(python);
  }

  @Test
  void an_interpreter_asked_for_is_the_only_one_tried() throws IOException {
    program("venv/bin/python", "found 1 2", 0);
    Path asked = root.resolve("nowhere/python");

    assertThat(failure(() -> Python.find(root, asked, env())))
        .hasMessageEndingWith("tried " + asked + ": no such file");
    assertThat(failure(() -> Python.find(root, null, env("PGWRIGHT_PYTHON", asked.toString()))))
        .hasMessageEndingWith("tried " + asked + ": no such file");
  }

  @Test
  void a_folder_or_a_name_on_the_path_will_do() throws IOException {
    Path python = program("tools/bin/python", "found 1 2", 0);
    Path named = program("tools/bin/python3.12", "found 1 2", 0);

    assertThat(Python.find(root, root.resolve("tools"), env())).isEqualTo(python);
    assertThat(
            Python.find(
                root, Path.of("python3.12"), env("PATH", root.resolve("tools/bin").toString())))
        .isEqualTo(named);
  }

  @Test
  @Tag("alembic")
  void a_real_one() {
    Path real = TestEnv.python(Alembic.NEW);
    assertThat(Python.find(root, real, env())).isEqualTo(real);
  }
}
