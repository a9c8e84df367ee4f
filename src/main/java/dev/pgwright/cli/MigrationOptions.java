package dev.pgwright.cli;

import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.addition.WantedFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which migration files are written, by commands that write them only when asked.
final class MigrationOptions {

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
      order = 53,
      description = "What the migration is for; names the files.")
  private @Nullable String message;

  /// The files to write; null for none.
  ///
  /// @param otherwise what the migration is for, where nobody says it
  @Nullable WantedFiles wanted(RootCommand root, String otherwise) {
    String said = message == null ? otherwise : message.strip();
    return target == null && from == null && out == null
        ? null
        : new WantedFiles(from, target, out, said, root.session().today());
  }
}
