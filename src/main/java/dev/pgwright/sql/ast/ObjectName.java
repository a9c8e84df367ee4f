package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The name of an object as a statement writes it, with or without its schema.
///
/// @param parts catalog, schema and name, from the left; at least the name
public record ObjectName(Span span, List<Name> parts) implements Node {

  public ObjectName {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a name without parts");
    }
  }

  /// The last part.
  public Name name() {
    return parts.getLast();
  }

  /// The part before the last; empty when the name is not qualified.
  public Optional<Name> schema() {
    return parts.size() < 2 ? Optional.empty() : Optional.of(parts.get(parts.size() - 2));
  }

  /// Whether the unqualified or `pg_catalog` name is this one.
  ///
  /// @param folded the name as the catalogs store it
  public boolean is(String folded) {
    return name().value().equals(folded)
        && schema().map(schema -> schema.value().equals("pg_catalog")).orElse(true);
  }

  /// The name as SQL text, quoted only where PostgreSQL needs it.
  public String sql() {
    return parts.stream().map(Name::sql).collect(Collectors.joining("."));
  }

  @Override
  public String toString() {
    return sql();
  }
}
