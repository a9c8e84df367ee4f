package dev.pgwright.facts;

import java.util.List;
import java.util.stream.Collectors;

/// A data type as far as changing it matters.
///
/// @param name of `pg_type` for the server's own types, for example `int4` or `bpchar`; the name
///   with its schema for every other
/// @param modifiers as written, for example 10 and 2 of `numeric(10,2)`; none when not said; of an
///   interval with fields its precision, which may be empty, and the fields, as in `day to second`
/// @param dimensions number of `[]`
public record ColumnType(String name, List<String> modifiers, int dimensions) {

  public ColumnType {
    modifiers = List.copyOf(modifiers);
  }

  /// A type without modifiers that is no array.
  public static ColumnType plain(String name) {
    return new ColumnType(name, List.of(), 0);
  }

  /// The words SQL has for it, for example `character varying(10)`.
  public String sql() {
    String word =
        switch (name) {
          case "int2" -> "smallint";
          case "int4" -> "integer";
          case "int8" -> "bigint";
          case "float4" -> "real";
          case "float8" -> "double precision";
          case "bool" -> "boolean";
          case "bpchar" -> "char";
          default -> name;
        };
    return word + suffix() + "[]".repeat(dimensions);
  }

  private String suffix() {
    if (modifiers.isEmpty()) {
      return "";
    }
    if (name.equals("interval") && modifiers.size() == 2) {
      String precision = modifiers.getFirst();
      return " " + modifiers.getLast() + (precision.isEmpty() ? "" : "(" + precision + ")");
    }
    return modifiers.stream().collect(Collectors.joining(",", "(", ")"));
  }

  /// The modifier as a number.
  ///
  /// @param otherwise the value when it is not said or no number
  int modifier(int position, int otherwise) {
    if (position >= modifiers.size()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(modifiers.get(position).strip());
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }
}
