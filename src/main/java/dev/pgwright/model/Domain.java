package dev.pgwright.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A domain with its constraints.
///
/// @param type the base type with its modifier, as `format_type` prints it
/// @param collation where it is not the type's own; null otherwise
/// @param defaultSql the default expression; null for none
/// @param notNull the name of the NOT NULL constraint, or an empty text before PostgreSQL 17; null
///   when NULL is allowed
/// @param checks ordered by name
public record Domain(
    QualifiedName name,
    String type,
    @Nullable String collation,
    @Nullable String defaultSql,
    @Nullable String notNull,
    List<Check> checks)
    implements SchemaObject {

  /// One CHECK of a domain.
  ///
  /// @param definition as `pg_get_constraintdef` prints it, with NOT VALID
  public record Check(Name name, String definition, boolean validated) {}

  public Domain {
    checks = List.copyOf(checks);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(ObjectKind.DOMAIN, name);
  }
}
