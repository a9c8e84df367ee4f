package dev.pgwright.job.read;

import dev.pgwright.config.Config;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `query` is asked for.
///
/// @param url of the database; empty when libpq's variables say it all
/// @param rows the most rows; null for what the configuration says
/// @param timeoutMs for each statement; null for what the configuration says
/// @param allowSlow whether the estimate is no reason to refuse
/// @param now for the audit log
public record QueryRequest(
    String sql,
    String url,
    Map<String, String> env,
    Config config,
    @Nullable Integer rows,
    @Nullable Integer timeoutMs,
    boolean allowSlow,
    Instant now) {

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "QueryRequest[" + sql + "]";
  }
}
