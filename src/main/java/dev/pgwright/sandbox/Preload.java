package dev.pgwright.sandbox;

import java.util.List;
import java.util.SequencedSet;

/// Extensions that work only in a server that was started with their library.
final class Preload {

  private static final List<String> NEEDED =
      List.of("pg_stat_statements", "pg_qualstats", "timescaledb", "pg_cron", "pgaudit");

  private Preload() {}

  /// Arguments of `postgres` for the extensions that are wanted.
  static List<String> arguments(SequencedSet<String> extensions) {
    List<String> libraries = extensions.stream().filter(NEEDED::contains).toList();
    return libraries.isEmpty()
        ? List.of()
        : List.of("-c", "shared_preload_libraries=" + String.join(",", libraries));
  }
}
