package dev.pgwright.render;

import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An Alembic project in a folder, run by the real Alembic against a scratch database.
record Project(
    Path folder,
    TestEnv.Alembic which,
    TransactionMode mode,
    String driver,
    ScratchDatabase database) {

  /// The id of the revision that is there from the start.
  static final String BASE = "c3f8e6019d4b";

  private static final Path FILES = Path.of("src", "test", "resources", "render", "project");

  /// The outcome of a program.
  record Outcome(int exit, String output) {}

  /// Writes the project with a first revision that runs some SQL.
  void create(String sql) throws IOException {
    Files.createDirectories(folder.resolve("versions"));
    for (String name : List.of("alembic.ini", "env.py")) {
      Files.copy(FILES.resolve(name), folder.resolve(name));
    }
    revision("base.py", BASE, "None", sql);
  }

  /// Writes a revision that is not ours.
  void revision(String file, String id, String parent, String sql) throws IOException {
    Files.writeString(
        folder.resolve("versions").resolve(file),
        """
        from alembic import op

        revision = "%s"
        down_revision = %s


        def upgrade():
            op.execute(r\"\"\"%s\"\"\")


        def downgrade():
            pass
        """
            .replaceFirst("%s", id)
            .replaceFirst("%s", parent)
            .replace("%s", sql));
  }

  void write(List<RenderedFile> files) throws IOException {
    for (RenderedFile file : files) {
      Files.writeString(folder.resolve("versions").resolve(file.name()), file.text());
    }
  }

  /// `alembic` with these words.
  Outcome alembic(String... words) throws IOException {
    var command = new ArrayList<>(List.of(TestEnv.python(which).toString(), "-m", "alembic"));
    command.addAll(List.of(words));
    String url = database.libpqUrl().replaceFirst("^postgresql:", "postgresql+" + driver + ":");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PROJECT_URL", url);
    builder.environment().put("PROJECT_MODE", mode.name());
    Path errors = folder.resolve("stderr.txt");
    Process process = builder.redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = await(process);
    return new Outcome(exit, exit == 0 ? out : out + Files.readString(errors));
  }

  /// Runs SQL as `psql -v ON_ERROR_STOP=1 -f` does.
  static Outcome psql(ScratchDatabase database, String sql) throws IOException {
    Process process =
        new ProcessBuilder(
                TestEnv.psql().toString(),
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-d",
                database.libpqUrl(),
                "-f",
                "-")
            .redirectErrorStream(true)
            .start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(sql);
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(await(process), out);
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
