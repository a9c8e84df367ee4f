package dev.pgwright.source;

import dev.pgwright.model.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Which extension has a type or a function, for those that people forget to create.
final class Extensions {

  /// By type or operator class.
  private static final SequencedMap<String, String> TYPES = new LinkedHashMap<>();

  /// By the beginning of a function's name.
  private static final SequencedMap<String, String> FUNCTIONS = new LinkedHashMap<>();

  static {
    for (String type : List.of("vector", "halfvec", "sparsevec")) {
      TYPES.put(type, "vector");
    }
    for (String type : List.of("citext", "hstore", "ltree", "cube")) {
      TYPES.put(type, type);
    }
    TYPES.put("lquery", "ltree");
    TYPES.put("geometry", "postgis");
    TYPES.put("geography", "postgis");
    TYPES.put("gin_trgm_ops", "pg_trgm");
    TYPES.put("gist_trgm_ops", "pg_trgm");
    FUNCTIONS.put("uuid_generate_v", "uuid-ossp");
    FUNCTIONS.put("unaccent", "unaccent");
  }

  private static final Pattern MISSING =
      Pattern.compile("(?:type|operator class|access method) \"(\\w+)\".* does not exist.*");

  private static final Pattern MISSING_FUNCTION =
      Pattern.compile("function (\\w+)\\(.* does not exist");

  private Extensions() {}

  /// The extension that has what the server's message says does not exist, as SQL.
  static Optional<String> providing(String message) {
    var type = MISSING.matcher(message);
    var function = MISSING_FUNCTION.matcher(message);
    Optional<String> name =
        type.matches()
            ? ofType(type.group(1))
            : function.matches() ? ofFunction(function.group(1)) : Optional.empty();
    return name.map(it -> new Name(it).sql());
  }

  /// The extension that has a type, an operator class or an access method.
  static Optional<String> ofType(String name) {
    String known =
        name.startsWith("vector_") || name.equals("hnsw") || name.equals("ivfflat")
            ? "vector"
            : name;
    return Optional.ofNullable(TYPES.get(known));
  }

  /// The extension that has a function.
  static Optional<String> ofFunction(String name) {
    return FUNCTIONS.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .map(entry -> entry.getValue())
        .findFirst();
  }
}
