package dev.pgwright.alembic;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Our Python files, unpacked into a folder of their own.
record DriverFiles(Path folder) implements AutoCloseable {

  private static final String MAIN = "driver.py";
  private static final List<String> NAMES =
      List.of(
          MAIN,
          "pgwright_errors.py",
          "pgwright_history.py",
          "pgwright_models.py",
          "pgwright_redirect.py");

  static DriverFiles unpack() {
    try {
      Path folder = Files.createTempDirectory("pgwright-alembic-");
      for (String name : NAMES) {
        try (InputStream file = DriverFiles.class.getResourceAsStream(name)) {
          if (file == null) {
            throw new IllegalStateException("no resource " + name);
          }
          Files.copy(file, folder.resolve(name));
        }
      }
      return new DriverFiles(folder);
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot write to the folder for temporary files")
          .hint("Free space there, or point java.io.tmpdir (TMPDIR) elsewhere.")
          .because(e);
    }
  }

  Path script() {
    return folder.resolve(MAIN);
  }

  /// Removes the folder; what cannot be removed stays for the system's own cleaning.
  @Override
  public void close() {
    for (String name : NAMES) {
      folder.resolve(name).toFile().delete();
    }
    folder.toFile().delete();
  }
}
