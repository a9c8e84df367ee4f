package dev.pgwright.job.read;

import dev.pgwright.config.Config;
import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What `explain` is asked for.
///
/// @param plan the text of a saved plan; null where the query is to be planned
/// @param query the text of the query; null where only its plan is known
/// @param values of its parameters by name; empty for a generic plan where it has any
/// @param url of the database; empty when libpq's variables say it all; null for none
/// @param planOnly whether the query is only planned
/// @param timeoutMs for each statement; null for what the configuration says
/// @param allowSlow whether the estimate is no reason to refuse
/// @param now for the audit log
public record ExplainRequest(
    @Nullable String plan,
    @Nullable String query,
    SequencedMap<String, String> values,
    @Nullable String url,
    boolean planOnly,
    @Nullable Integer timeoutMs,
    boolean allowSlow,
    Map<String, String> env,
    Config config,
    Instant now) {

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "ExplainRequest[" + query + "]";
  }

  QueryRequest read(String sql, String where) {
    return new QueryRequest(sql, where, env, config, null, timeoutMs, allowSlow, now);
  }
}
