package dev.pgwright.cli;

import dev.pgwright.Progress;
import dev.pgwright.alembic.Python;
import dev.pgwright.job.Setup;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which Python runs the project's Alembic.
final class PythonOptions {

  @Option(
      names = "--python",
      paramLabel = "FILE",
      order = 72,
      description =
          "Python that can import Alembic; else the project's virtual environment."
              + " Also PGWRIGHT_PYTHON.")
  private @Nullable Path python;

  /// The interpreter that was named on the command line, else in the configuration unless the
  /// environment names one; null for none.
  @Nullable Path python(RootCommand root) {
    if (python != null) {
      return python;
    }
    String env = root.session().env().getOrDefault(Python.VARIABLE, "");
    return env.isBlank() ? root.config().python() : null;
  }

  /// What a long command needs besides its own options.
  Setup setup(RootCommand root, SandboxOptions sandbox, Progress progress) {
    return new Setup(
        root.config(),
        sandbox.settings(root),
        python(root),
        root.session().env(),
        root.session().folder(),
        progress);
  }
}
