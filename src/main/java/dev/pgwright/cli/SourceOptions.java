package dev.pgwright.cli;

import dev.pgwright.Progress;
import dev.pgwright.alembic.Python;
import dev.pgwright.job.Setup;
import dev.pgwright.source.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What schema sources are read with.
final class SourceOptions {

  @Option(
      names = "--python",
      paramLabel = "FILE",
      order = 72,
      description =
          "Python that can import Alembic or the models; else the project's virtual environment."
              + " Also PGWRIGHT_PYTHON.")
  private @Nullable Path python;

  @Option(
      names = "--python-path",
      paramLabel = "DIR",
      order = 73,
      description =
          "Folder that models: imports from, the working folder by default; may be repeated.")
  private List<Path> pythonPath = new ArrayList<>();

  @Option(
      names = "--placeholder",
      paramLabel = "NAME=VALUE",
      order = 74,
      description = "Value of $${NAME} in the migrations of flyway:; may be repeated.")
  private LinkedHashMap<String, String> placeholders = new LinkedHashMap<>();

  /// The interpreter that was named on the command line, else in the configuration unless the
  /// environment names one; null for none.
  private @Nullable Path python(RootCommand root) {
    if (python != null) {
      return python;
    }
    String env = root.session().env().getOrDefault(Python.VARIABLE, "");
    return env.isBlank() ? root.config().python() : null;
  }

  /// What a long command needs besides its own options.
  Setup setup(RootCommand root, SandboxOptions sandbox, Progress progress) {
    var values = new LinkedHashMap<>(root.config().inputs().placeholders());
    values.putAll(placeholders);
    return new Setup(
        root.config(),
        sandbox.settings(root),
        new Reading(
            root.session().folder(),
            root.session().env(),
            python(root),
            pythonPath.isEmpty() ? root.config().inputs().pythonPath() : pythonPath,
            values,
            root.config().query().production()),
        progress);
  }
}
