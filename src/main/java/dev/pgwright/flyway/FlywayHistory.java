package dev.pgwright.flyway;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Flyway would run on an empty database.
///
/// @param migrations in the order in which they run
/// @param undos what takes versions back, in the order of their versions; run by request only
/// @param mixed whether one migration may hold statements that run inside a transaction and others
///   that cannot
/// @param group whether all migrations of a run are in one transaction
/// @param schemas made before the first migration; empty when `public` is the only one
/// @param defaultSchema where names without a schema are looked up first; null for `public`
/// @param ignored files whose names mean nothing to Flyway, as the folder lists them
public record FlywayHistory(
    List<FlywayMigration> migrations,
    List<FlywayMigration> undos,
    boolean mixed,
    boolean group,
    List<String> schemas,
    @Nullable String defaultSchema,
    List<Path> ignored) {

  public FlywayHistory {
    migrations = List.copyOf(migrations);
    undos = List.copyOf(undos);
    schemas = List.copyOf(schemas);
    ignored = List.copyOf(ignored);
  }
}
