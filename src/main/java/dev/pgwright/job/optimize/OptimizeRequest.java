package dev.pgwright.job.optimize;

import dev.pgwright.advise.Options;
import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.WantedFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `optimize` is asked for.
///
/// @param url of the database; null for a file of statistics, empty when libpq's variables say it
///   all
/// @param statistics a file that `inspect --statistics` wrote; null for a database
/// @param query one statement; null for none
/// @param workload a file of statements; null for none
/// @param logs of a server
/// @param samples whether rows are sampled, to compare with what the planner expects; never of a
///   file of statistics
/// @param measureRows how many rows of a table are copied to measure; 0 to measure nothing
/// @param migration what to write; null for no files
/// @param now for the audit log
public record OptimizeRequest(
    @Nullable String url,
    @Nullable Path statistics,
    @Nullable String query,
    @Nullable Path workload,
    List<Path> logs,
    Options options,
    boolean samples,
    int measureRows,
    @Nullable WantedFiles migration,
    Instant now,
    Setup setup) {

  public OptimizeRequest {
    logs = List.copyOf(logs);
  }

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "OptimizeRequest[" + statistics + ", " + query + ", " + workload + ", " + logs + "]";
  }
}
