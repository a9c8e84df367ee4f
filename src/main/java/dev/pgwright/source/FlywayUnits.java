package dev.pgwright.source;

import dev.pgwright.flyway.FlywayHistory;
import dev.pgwright.flyway.FlywayMigration;
import dev.pgwright.flyway.FlywayVersion;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A folder of Flyway's as units that go up and, where it has undo migrations, down again.
///
/// @param units in the order in which Flyway runs them
/// @param schemas made before the first; empty when `public` is the only one
public record FlywayUnits(List<Unit> units, List<String> schemas) {

  public FlywayUnits {
    units = List.copyOf(units);
    schemas = List.copyOf(schemas);
  }

  /// A version, or a repeatable migration.
  ///
  /// @param down the undo migration of the same version; null where there is none
  public record Unit(String name, Text up, @Nullable Text down) {}

  /// What Flyway sends for one file.
  ///
  /// @param parts begin with the search path where the settings name a schema
  /// @param wrapped whether Flyway runs it in one transaction
  public record Text(Path file, List<Part> parts, boolean wrapped) {
    public Text {
      parts = List.copyOf(parts);
    }
  }

  /// Reads a folder.
  ///
  /// @throws dev.pgwright.PgwrightException INPUT for what Flyway refuses, or would not run here
  public static FlywayUnits of(Source.Flyway source, Reading reading) {
    var run = FlywayRun.of(source, reading);
    FlywayHistory history = run.history();
    var units = new ArrayList<Unit>();
    for (FlywayMigration migration : history.migrations()) {
      units.add(
          new Unit(
              name(migration),
              text(run, migration),
              undo(history, migration.version()).map(it -> text(run, it)).orElse(null)));
    }
    return new FlywayUnits(units, history.schemas());
  }

  private static String name(FlywayMigration migration) {
    return migration.version() == null
        ? "repeatable " + migration.description()
        : migration.version().toString();
  }

  private static Optional<FlywayMigration> undo(
      FlywayHistory history, @Nullable FlywayVersion version) {
    return history.undos().stream()
        .filter(it -> version != null && Objects.equals(it.version(), version))
        .findFirst();
  }

  private static Text text(FlywayRun run, FlywayMigration migration) {
    List<Part> own = FlywayRun.parts(migration);
    var parts = new ArrayList<Part>();
    String schema = run.history().defaultSchema();
    if (schema != null) {
      parts.add(
          new Part.Statement(
              new Span(1, 0, 0), "set search_path to " + FlywayRun.searchPath(schema)));
    }
    parts.addAll(own);
    return new Text(migration.file(), parts, run.transaction(migration, own));
  }
}
