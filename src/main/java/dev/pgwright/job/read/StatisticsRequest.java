package dev.pgwright.job.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What `inspect --statistics` is asked for.
///
/// @param url of the database; empty when libpq's variables say it all
/// @param production patterns of databases that only a role that can do nothing but read may read
/// @param file to write
/// @param values whether values of columns are written as they are; surrogates are otherwise
public record StatisticsRequest(
    String url, Map<String, String> env, List<String> production, Path file, boolean values) {

  public StatisticsRequest {
    production = List.copyOf(production);
  }

  /// Without the address, which may hold a password.
  @Override
  public String toString() {
    return "StatisticsRequest[" + file + "]";
  }
}
