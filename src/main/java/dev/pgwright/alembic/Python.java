package dev.pgwright.alembic;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the Python that a project's Alembic lives in.
public final class Python {

  /// The environment variable that names an interpreter or the folder of a virtual environment.
  public static final String VARIABLE = "PGWRIGHT_PYTHON";

  private static final int CHECK_SECONDS = 60;

  /// Imports as `alembic` does: not from the working folder, which often has a folder `alembic`.
  private static final String CHECK =
      """
      import sys
      if sys.version_info < (3, 8):
          sys.exit("Python %d.%d is too old, 3.8 is the oldest" % sys.version_info[:2])
      sys.path[:] = [p for p in sys.path if p]
      try:
          for name in sys.argv[1:]:
              __import__(name)
          print("found them")
      except Exception as e:
          sys.exit("%s: %s" % (type(e).__name__, e))
      """;

  private Python() {}

  /// The first interpreter that can import Alembic and SQLAlchemy.
  ///
  /// Tried in this order: `asked`, else `PGWRIGHT_PYTHON`, and then nothing further; else
  /// `VIRTUAL_ENV`, `CONDA_PREFIX`, the folders `.venv` and `venv` in the project's folder and
  /// upwards to the root of its repository, and `python3` and `python` on `PATH`.
  ///
  /// @param projectFolder the folder of the ini file
  /// @param asked an interpreter, a name on `PATH`, or the folder of a virtual environment; null
  ///   when the user named none
  /// @param env the user's environment variables
  /// @return absolute, symbolic links kept, as a virtual environment needs it
  /// @throws PgwrightException [Code#INPUT] with every interpreter that was tried and why it failed
  public static Path find(Path projectFolder, @Nullable Path asked, Map<String, String> env) {
    return find(projectFolder, asked, env, List.of("alembic", "sqlalchemy"));
  }

  /// The first interpreter that can import what is needed; the others are as in [#find(Path, Path,
  /// Map)].
  ///
  /// @param modules their names
  static Path find(
      Path projectFolder, @Nullable Path asked, Map<String, String> env, List<String> modules) {
    String needed = String.join(" and ", modules);
    List<String> failures = new ArrayList<>();
    for (Path candidate : candidates(projectFolder, asked, env)) {
      String failure = failure(candidate, modules);
      if (failure == null) {
        return candidate;
      }
      failures.add(candidate + ": " + failure);
    }
    throw PgwrightException.of(
            Code.INPUT,
            failures.isEmpty()
                ? "no Python with " + needed + " found for the project in " + projectFolder
                : "no Python here can import " + needed + "; tried " + String.join("; ", failures))
        .at(projectFolder, 0)
        .hint(
            "Name the project's interpreter with --python or "
                + VARIABLE
                + ", or install "
                + (modules.contains("alembic") ? "Alembic" : "SQLAlchemy")
                + " into the project's .venv.");
  }

  private static SequencedSet<Path> candidates(
      Path projectFolder, @Nullable Path asked, Map<String, String> env) {
    SequencedSet<Path> found = new LinkedHashSet<>();
    String variable = env.getOrDefault(VARIABLE, "");
    if (asked != null) {
      found.add(interpreter(asked, env));
      return found;
    }
    if (!variable.isBlank()) {
      found.add(interpreter(Path.of(variable), env));
      return found;
    }
    for (String name : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
      String folder = env.getOrDefault(name, "");
      if (!folder.isBlank()) {
        found.add(inside(Path.of(folder).toAbsolutePath()));
      }
    }
    for (Path folder : upwards(projectFolder.toAbsolutePath().normalize())) {
      for (String name : List.of(".venv", "venv")) {
        if (Files.isDirectory(folder.resolve(name))) {
          found.add(inside(folder.resolve(name)));
        }
      }
    }
    for (String name : List.of("python3", "python")) {
      Path path = onPath(name, env);
      if (path != null) {
        found.add(path);
      }
    }
    return found;
  }

  /// The folder and those above it up to the repository's root; only the next one above where there
  /// is no repository.
  private static List<Path> upwards(Path folder) {
    List<Path> folders = new ArrayList<>();
    for (Path at = folder; at != null; at = at.getParent()) {
      folders.add(at);
      if (Files.exists(at.resolve(".git"))) {
        return folders;
      }
    }
    return folders.subList(0, Math.min(2, folders.size()));
  }

  private static Path interpreter(Path asked, Map<String, String> env) {
    if (Files.isDirectory(asked)) {
      return inside(asked.toAbsolutePath());
    }
    Path named =
        asked.getNameCount() == 1 && !asked.isAbsolute() && !Files.exists(asked)
            ? onPath(asked.toString(), env)
            : null;
    return named == null ? asked.toAbsolutePath() : named;
  }

  private static Path inside(Path environment) {
    Path windows = environment.resolve("Scripts").resolve("python.exe");
    return Files.exists(windows) ? windows : environment.resolve("bin").resolve("python");
  }

  private static @Nullable Path onPath(String name, Map<String, String> env) {
    for (String folder :
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .split(env.getOrDefault("PATH", ""), -1)) {
      for (String file : List.of(name, name + ".exe")) {
        Path path = folder.isBlank() ? Path.of(file) : Path.of(folder, file);
        if (!folder.isBlank() && Files.isRegularFile(path) && Files.isExecutable(path)) {
          return path.toAbsolutePath();
        }
      }
    }
    return null;
  }

  /// Null when the interpreter will do.
  private static @Nullable String failure(Path python, List<String> modules) {
    if (!Files.isRegularFile(python)) {
      return "no such file";
    }
    try {
      var command = new ArrayList<>(List.of(python.toString(), "-c", CHECK));
      command.addAll(modules);
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      process.onExit().orTimeout(CHECK_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> kill(process));
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0 && said.contains("found ")) {
        return null;
      }
      String last = said.strip().substring(said.strip().lastIndexOf('\n') + 1);
      return last.isEmpty() ? "it ended with code " + process.exitValue() : last;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static Process kill(Process process) {
    process.destroyForcibly();
    return process;
  }
}
