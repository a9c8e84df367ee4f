package dev.pgwright.cli;

import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.search.SearchPlanRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which migration files are written, by commands that write them only when asked.
final class MigrationOptions {

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      order = 40,
      description = "Write the migration: ${COMPLETION-CANDIDATES}.")
  private PlanRequest.@Nullable Target target;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      order = 41,
      description =
          "The migrations to continue, for example alembic:backend; writes the migration.")
  private @Nullable String from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      order = 42,
      description = "Folder to write the migration to; without it that of --from.")
  private @Nullable Path out;

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      defaultValue = "add search",
      order = 43,
      description = "What the migration is for; names the files.")
  private String message = "";

  /// The files to write; null for none.
  SearchPlanRequest.@Nullable Migration wanted(RootCommand root) {
    return target == null && from == null && out == null
        ? null
        : new SearchPlanRequest.Migration(
            from, target, out, message.strip(), LocalDate.now(root.session().clock()));
  }
}
