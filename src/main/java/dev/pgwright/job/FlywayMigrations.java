package dev.pgwright.job;

import dev.pgwright.flyway.FlywayFolder;
import dev.pgwright.flyway.FlywayHistory;
import dev.pgwright.flyway.FlywayMigration;
import dev.pgwright.flyway.FlywayVersion;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Possible;
import dev.pgwright.rules.Migration;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Folders of Flyway, each migration in the transaction that Flyway gives it.
final class FlywayMigrations {

  private static final Pattern VERSIONED = Pattern.compile("[VB][0-9][0-9._]*__.*\\.sql");

  private static final Pattern UNDO = Pattern.compile("U[0-9][0-9._]*__.*\\.sql");

  private FlywayMigrations() {}

  /// Whether a folder holds files named as Flyway names them.
  static boolean has(Path folder) {
    return MigrationFiles.inside(folder).stream()
        .anyMatch(it -> VERSIONED.matcher(it.getFileName().toString()).matches());
  }

  /// Whether a file takes a version back.
  static boolean undoes(Path file) {
    return UNDO.matcher(file.getFileName().toString()).matches();
  }

  /// Whether a file is one that Flyway runs once and knows by its checksum.
  static boolean versioned(Path file) {
    return VERSIONED.matcher(file.getFileName().toString()).matches();
  }

  static List<Migration> read(Path folder, String name, CheckRequest request) {
    var all = new ArrayList<Migration>();
    var history = FlywayFolder.read(folder, null, new LinkedHashMap<>(), request.setup().env());
    for (FlywayMigration migration : history.migrations()) {
      boolean wrapped = wrapped(migration, history, request);
      all.add(
          Migration.sql(
                  MigrationFiles.shown(name, folder, migration.file()), migration.text(), wrapped)
              .joined(wrapped && history.group()));
      history.undos().stream()
          .filter(it -> same(migration.version(), it.version()))
          .map(it -> back(it, MigrationFiles.shown(name, folder, it.file()), history, request))
          .forEach(all::add);
    }
    return all;
  }

  private static boolean same(@Nullable FlywayVersion one, @Nullable FlywayVersion other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  private static Migration back(
      FlywayMigration undo, String file, FlywayHistory history, CheckRequest request) {
    Migration plain = Migration.sql(file, undo.text(), wrapped(undo, history, request));
    return new Migration(file, plain.pieces(), plain.wrapped(), true, true, List.of());
  }

  private static boolean wrapped(
      FlywayMigration migration, FlywayHistory history, CheckRequest request) {
    Boolean said = migration.transaction();
    return said == null ? !alone(migration.text(), request.version(), history.mixed()) : said;
  }

  /// Flyway leaves the transaction out where a statement cannot be in one; mixed ones fail.
  private static boolean alone(String text, int version, boolean mixed) {
    var world = new World(version, false);
    var statements = Parser.parse(text, Dialect.SERVER).statements();
    long outside = statements.stream().filter(it -> Possible.alone(it, world).isPresent()).count();
    return outside > 0 && (mixed || outside == statements.size());
  }
}
