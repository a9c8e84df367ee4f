package dev.pgwright.flyway;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One migration that Flyway would run.
///
/// @param version null for a repeatable one
/// @param text what is sent: placeholders are replaced
/// @param transaction what its `.sql.conf` or the settings say; null lets the statements decide
public record FlywayMigration(
    Path file,
    @Nullable FlywayVersion version,
    String description,
    String text,
    @Nullable Boolean transaction) {}
