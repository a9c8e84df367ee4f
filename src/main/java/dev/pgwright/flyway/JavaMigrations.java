package dev.pgwright.flyway;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Migrations that are classes, beside the folder of SQL in the layout of Maven and Gradle.
final class JavaMigrations {

  private static final List<String> LANGUAGES = List.of("java", "kotlin", "groovy", "scala");

  private static final Pattern NAME =
      Pattern.compile("(V\\d+(_\\d+)*|R)__\\w+\\.(java|kt|groovy|scala)");

  private JavaMigrations() {}

  /// Refuses a folder `…/resources/db/migration` when `…/java/db/migration` holds migrations.
  static void refuse(Path folder) {
    Path full = folder.toAbsolutePath().normalize();
    for (int i = full.getNameCount() - 1; i > 0; i--) {
      if (full.getName(i).toString().equals("resources")) {
        Path sources = full.getRoot().resolve(full.subpath(0, i));
        Path below = full.getName(i).relativize(full.subpath(i, full.getNameCount()));
        for (String language : LANGUAGES) {
          refuseIn(sources.resolve(language).resolve(below));
        }
        return;
      }
    }
  }

  private static void refuseIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Optional<Path> first;
    try (var files = Files.walk(folder)) {
      first =
          files
              .filter(it -> NAME.matcher(it.getFileName().toString()).matches())
              .sorted()
              .findFirst();
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "cannot read the folder " + folder)
          .at(folder, 0)
          .because(e);
    }
    first.ifPresent(
        it -> {
          throw PgwrightException.of(
                  Code.INPUT,
                  "the migration "
                      + it.getFileName()
                      + " is not run: only migrations in SQL can be run here")
              .hint(
                  "let Flyway migrate an empty database, and name that database as db:URL in place"
                      + " of the folder")
              .at(it, 0);
        });
  }
}
