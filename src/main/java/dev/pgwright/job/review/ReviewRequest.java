package dev.pgwright.job.review;

import dev.pgwright.job.Setup;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `review` is asked for.
///
/// @param source as the user typed it, for example `sql:wanted.sql`; null with statistics
/// @param statistics what `inspect --statistics` wrote; null for none
/// @param only ids of the rules to run; empty for those that run by default
/// @param advice whether rules about taste run too
/// @param fixes the migration files to write; null for none
/// @param version the major version that it is meant for; null for that of the source
public record ReviewRequest(
    @Nullable String source,
    @Nullable Path statistics,
    List<String> only,
    boolean advice,
    @Nullable Integer version,
    @Nullable FixWish fixes,
    Setup setup) {

  public ReviewRequest {
    only = List.copyOf(only);
  }
}
