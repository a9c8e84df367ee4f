package dev.pgwright.alembic.reading;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names and constants as SQL.
final class Words {

  private Words() {}

  static String name(String name) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    return bytes == 0 || bytes > Name.MAX_BYTES
        ? "\"" + name.replace("\"", "\"\"") + "\""
        : new Name(name).sql();
  }

  static String names(List<String> names) {
    return names.stream().map(Words::name).collect(Collectors.joining(", "));
  }

  /// A name with the schema that it is in; a schema with dots is several names to SQLAlchemy, and
  /// one here.
  static String qualified(Optional<String> schema, String name) {
    return schema.map(it -> name(it) + ".").orElse("") + name(name);
  }

  /// A constant with `standard_conforming_strings` on.
  static String literal(String text) {
    return text.indexOf('\\') < 0 ? new Literal(text).sql() : "'" + text.replace("'", "''") + "'";
  }
}
