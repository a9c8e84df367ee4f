package dev.pgwright.plan;

import dev.pgwright.model.EnumType;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Schema;
import org.jspecify.annotations.Nullable;

/// Values for rows whose own are gone for good.
final class Neutral {

  private Neutral() {}

  /// An expression of the type; null where there is no value that says nothing.
  static @Nullable String value(Schema schema, String type) {
    if (type.endsWith("[]")) {
      return "'{}'::" + type;
    }
    String name = type.replaceFirst("\\(.*?\\)", "");
    return switch (name) {
      case "smallint", "integer", "bigint", "numeric", "real", "double precision", "money" -> "0";
      case "text", "character varying", "character", "bytea", "tsvector", "xml", "public.citext" ->
          "''::" + type;
      case "boolean" -> "false";
      case "json", "jsonb" -> "'{}'::" + type;
      case "date", "timestamp without time zone", "timestamp with time zone" -> "'epoch'::" + type;
      case "time without time zone", "time with time zone", "interval" -> "'00:00'::" + type;
      case "uuid" -> "'00000000-0000-0000-0000-000000000000'::uuid";
      default ->
          schema
              .all(EnumType.class)
              .filter(it -> it.name().sql().equals(type) && !it.labels().isEmpty())
              .findFirst()
              .map(it -> new Literal(it.labels().getFirst()).sql() + "::" + type)
              .orElse(null);
    };
  }
}
