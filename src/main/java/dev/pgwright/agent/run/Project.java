package dev.pgwright.agent.run;

import dev.pgwright.PgwrightException;
import dev.pgwright.agent.tool.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is there to work on.
///
/// @param place the project
public record Project(Workplace place) {

  private static final List<String> USUAL = List.of(".", "backend", "server", "api", "db");

  private static final List<String> FLYWAY =
      List.of(
          "src/main/resources/db/migration",
          "backend/src/main/resources/db/migration",
          "db/migration",
          "db",
          "migrations",
          "sql");

  /// Whether a database can be read.
  public boolean database() {
    return place.database().isPresent();
  }

  /// Whether there is such a file or folder in the project.
  public boolean has(String name) {
    try {
      place.file(name);
      return true;
    } catch (PgwrightException _) {
      return false;
    }
  }

  /// The project's migrations as a source, where they are in a usual place.
  public Optional<String> migrations() {
    for (String usual : USUAL) {
      if (Files.isRegularFile(place.folder().resolve(usual).resolve("alembic.ini"))) {
        return Optional.of("alembic:" + usual);
      }
    }
    return FLYWAY.stream()
        .filter(it -> versioned(place.folder().resolve(it)))
        .findFirst()
        .map(it -> "flyway:" + it);
  }

  private static boolean versioned(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(it -> it.getFileName().toString().matches("V\\d[\\w.]*__.+\\.sql"));
    } catch (IOException _) {
      return false;
    }
  }
}
