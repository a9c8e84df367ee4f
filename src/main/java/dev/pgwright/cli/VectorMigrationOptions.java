package dev.pgwright.cli;

import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.optimize.OptimizeRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which migration files are written for what was found.
final class VectorMigrationOptions {

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      order = 50,
      description = "Write the migration: ${COMPLETION-CANDIDATES}.")
  private PlanRequest.@Nullable Target target;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      order = 51,
      description =
          "The migrations to continue, for example alembic:backend; writes the migration.")
  private @Nullable String from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      order = 52,
      description = "Folder to write the migration to; without it that of --from.")
  private @Nullable Path out;

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      defaultValue = "add vector index",
      order = 53,
      description = "What the migration is for; names the files.")
  private String message = "";

  /// Null where no files are asked for.
  OptimizeRequest.@Nullable Migration request(RootCommand root) {
    return target == null && from == null && out == null
        ? null
        : new OptimizeRequest.Migration(from, target, out, message.strip(), root.session().today());
  }
}
