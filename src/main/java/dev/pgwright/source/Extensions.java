package dev.pgwright.source;

import dev.pgwright.model.Extension;
import dev.pgwright.model.Name;
import dev.pgwright.model.Schema;
import dev.pgwright.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Which extension has a type or a function, for those that people forget to create, and which
/// versions of extensions count.
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

  /// The extension that a statement wants in a certain version, or in the newest one.
  static Optional<String> versioned(List<Token> tokens) {
    boolean update =
        tokens.size() > 3
            && tokens.get(0).is("alter")
            && tokens.get(1).is("extension")
            && tokens.get(3).is("update");
    return update
        ? Optional.of(tokens.get(2).value())
        : ServerFailure.extension(tokens)
            .filter(_ -> tokens.stream().skip(3).anyMatch(it -> it.is("version")));
  }

  /// What to say where the server cannot make all extensions of a schema in the versions that
  /// count; empty where it can.
  static List<String> notes(Connection connection, Schema schema, Source source)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select from pg_available_extension_versions where name = ? and version = ?")) {
      for (Extension it : schema.all(Extension.class).toList()) {
        query.setString(1, it.name().value());
        query.setString(2, it.version());
        try (var rows = query.executeQuery()) {
          if (it.stated() != null && !rows.next()) {
            return List.of(
                "extensions of "
                    + source.label()
                    + " have versions that the throwaway server lacks, and are tried there in its"
                    + " own versions");
          }
        }
      }
    }
    return List.of();
  }

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
