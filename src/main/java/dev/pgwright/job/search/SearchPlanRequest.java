package dev.pgwright.job.search;

import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.search.SearchWish;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What `search plan` is asked for.
///
/// @param url of the database; empty when libpq's variables say it all
/// @param statistics a file that `inspect --statistics` wrote, in place of a database; null for
///   none
/// @param table with its schema where the name alone is not enough
/// @param migration what to write; null for no files
public record SearchPlanRequest(
    String url,
    @Nullable Path statistics,
    String table,
    SearchWish wish,
    @Nullable WantedFiles migration,
    Setup setup) {

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "SearchPlanRequest[" + table + ", " + wish + "]";
  }
}
