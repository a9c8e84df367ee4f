package dev.pgwright.render;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.testing.TestEnv;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A Python that says what SQL a piece of a migration becomes.
final class Offline implements AutoCloseable {

  private static final Path SCRIPTS = Path.of("src", "test", "resources", "render", "python");

  private final JsonMapper json = new JsonMapper();
  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  /// Alembic, as `alembic upgrade --sql` prints it.
  static Offline alembic(TestEnv.Alembic which) {
    return new Offline(which, "offline.py");
  }

  /// SQLAlchemy's `text()` alone, as the server gets it.
  static Offline text(TestEnv.Alembic which) {
    return new Offline(which, "unescape.py");
  }

  private Offline(TestEnv.Alembic which, String script) {
    try {
      process =
          new ProcessBuilder(TestEnv.python(which).toString(), SCRIPTS.resolve(script).toString())
              .redirectError(Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    in = process.outputWriter(StandardCharsets.UTF_8);
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /// The SQL of some statements of Python.
  String sql(String python) {
    try {
      in.write(json.writeValueAsString(python) + "\n");
      in.flush();
      String answer = out.readLine();
      if (answer == null) {
        throw new IllegalStateException("Python refused:\n" + python);
      }
      return json.readValue(answer, String.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
