package dev.pgwright.job.addition;

import dev.pgwright.job.PlanRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The migration files to write.
///
/// @param from the migrations to continue, a source of a schema; null to start from the database
/// @param target null for that of `from`
/// @param out the folder; null for that of `from`
/// @param message what the migration is for; names the files
public record WantedFiles(
    @Nullable String from,
    PlanRequest.@Nullable Target target,
    @Nullable Path out,
    String message,
    LocalDate date) {}
