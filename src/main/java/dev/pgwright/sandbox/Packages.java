package dev.pgwright.sandbox;

import java.util.List;

/// What to install for an extension: the package's name at Debian's and at postgresql.org's
/// repositories.
final class Packages {

  /// Extensions whose package is not called after them, each with what the package is called.
  private static final List<List<String>> CALLED =
      List.of(
          List.of("vector", "pgvector"),
          List.of("postgis", "postgis-3"),
          List.of("postgis_topology", "postgis-3"),
          List.of("postgis_raster", "postgis-3"),
          List.of("pg_cron", "cron"),
          List.of("pg_partman", "partman"),
          List.of("pg_repack", "repack"),
          List.of("plpython3u", "plpython3"),
          List.of("plperlu", "plperl"),
          List.of("pltclu", "pltcl"));

  private static final List<String> CONTRIB =
      List.of(
          "amcheck",
          "bloom",
          "btree_gin",
          "btree_gist",
          "citext",
          "cube",
          "dblink",
          "dict_int",
          "earthdistance",
          "file_fdw",
          "fuzzystrmatch",
          "hstore",
          "intarray",
          "isn",
          "lo",
          "ltree",
          "pageinspect",
          "pg_buffercache",
          "pg_prewarm",
          "pg_stat_statements",
          "pg_trgm",
          "pg_visibility",
          "pgcrypto",
          "pgrowlocks",
          "pgstattuple",
          "plpgsql",
          "postgres_fdw",
          "seg",
          "sslinfo",
          "tablefunc",
          "tsm_system_rows",
          "tsm_system_time",
          "unaccent",
          "uuid-ossp",
          "xml2");

  private Packages() {}

  static String of(int major, String extension) {
    String server = "postgresql-" + major;
    if (CONTRIB.contains(extension)) {
      return server;
    }
    return CALLED.stream()
        .filter(pair -> pair.getFirst().equals(extension))
        .findFirst()
        .map(pair -> server + "-" + pair.getLast())
        .orElse(server + "-" + extension.replace('_', '-'));
  }
}
