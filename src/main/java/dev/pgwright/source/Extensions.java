package dev.pgwright.source;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Which extension people forget, told by the name that the server does not know.
final class Extensions {

  private static final SequencedMap<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("type \"vector\"", "vector");
    NAMES.put("type \"halfvec\"", "vector");
    NAMES.put("type \"sparsevec\"", "vector");
    NAMES.put("type \"citext\"", "citext");
    NAMES.put("type \"hstore\"", "hstore");
    NAMES.put("type \"ltree\"", "ltree");
    NAMES.put("type \"geometry\"", "postgis");
    NAMES.put("type \"geography\"", "postgis");
    NAMES.put("function uuid_generate_v", "\"uuid-ossp\"");
    NAMES.put("function unaccent(", "unaccent");
    NAMES.put("operator class \"gin_trgm_ops\"", "pg_trgm");
    NAMES.put("operator class \"gist_trgm_ops\"", "pg_trgm");
    NAMES.put("operator class \"vector_", "vector");
    NAMES.put("access method \"hnsw\"", "vector");
    NAMES.put("access method \"ivfflat\"", "vector");
  }

  private Extensions() {}

  /// The extension that has what the server's message says does not exist, as SQL.
  static Optional<String> providing(String message) {
    return NAMES.entrySet().stream()
        .filter(entry -> message.startsWith(entry.getKey()) && message.contains("does not exist"))
        .map(entry -> entry.getValue())
        .findFirst();
  }
}
