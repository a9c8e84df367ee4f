package dev.pgwright.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What one object is called within its database.
///
/// @param schema the schema it lives in; null for schemas and extensions
/// @param name its own name; for columns, constraints and triggers the relation's or domain's
/// @param part the column, constraint or trigger of that relation, or the types of a routine's
///   input arguments as `format_type` prints them, separated by a comma and a space; null for
///   everything else
public record ObjectId(ObjectKind kind, @Nullable Name schema, Name name, @Nullable String part)
    implements Comparable<ObjectId> {

  private static final Comparator<ObjectId> ORDER =
      Comparator.comparing(ObjectId::kind)
          .thenComparing(id -> id.schema == null ? "" : id.schema.value())
          .thenComparing(ObjectId::name)
          .thenComparing(id -> id.part == null ? "" : id.part);

  public static ObjectId schema(Name name) {
    return new ObjectId(ObjectKind.SCHEMA, null, name, null);
  }

  public static ObjectId extension(Name name) {
    return new ObjectId(ObjectKind.EXTENSION, null, name, null);
  }

  /// Anything that lives in a schema under a name of its own.
  public static ObjectId of(ObjectKind kind, QualifiedName name) {
    return new ObjectId(kind, name.schema(), name.name(), null);
  }

  /// A column, constraint or trigger of a relation, or a constraint of a domain.
  public static ObjectId part(ObjectKind kind, QualifiedName of, Name part) {
    return new ObjectId(kind, of.schema(), of.name(), part.value());
  }

  /// A function or procedure.
  ///
  /// @param arguments as in [Routine#arguments()]
  public static ObjectId routine(ObjectKind kind, QualifiedName name, String arguments) {
    return new ObjectId(kind, name.schema(), name.name(), arguments);
  }

  /// The schema-qualified name; of the relation for columns, constraints and triggers.
  ///
  /// @throws IllegalStateException for schemas and extensions
  public QualifiedName qualified() {
    if (schema == null) {
      throw new IllegalStateException(kind + " " + name + " lives in no schema");
    }
    return new QualifiedName(schema, name);
  }

  /// The object in the syntax of `COMMENT ON`, for example `column public.users.email`.
  public String sql() {
    String target = schema == null ? name.sql() : qualified().sql();
    return switch (kind) {
      case SCHEMA, EXTENSION, ENUM, DOMAIN, SEQUENCE, TABLE, INDEX, VIEW, MATERIALIZED_VIEW ->
          kind.keyword() + " " + target;
      case COLUMN -> "column " + target + "." + partName().sql();
      case CONSTRAINT -> "constraint " + partName().sql() + " on " + target;
      case DOMAIN_CONSTRAINT -> "constraint " + partName().sql() + " on domain " + target;
      case TRIGGER -> "trigger " + partName().sql() + " on " + target;
      case FUNCTION, PROCEDURE -> kind.keyword() + " " + target + "(" + arguments() + ")";
    };
  }

  /// The name of the column, constraint or trigger.
  public Name partName() {
    if (part == null) {
      throw new IllegalStateException(kind + " " + name + " has no part");
    }
    return new Name(part);
  }

  /// The argument types of a routine.
  public String arguments() {
    if (part == null) {
      throw new IllegalStateException(kind + " " + name + " has no arguments");
    }
    return part;
  }

  /// What people read and type: `table:public.users`, `column:public.users.email`.
  public String label() {
    var text = new StringBuilder(kind.label()).append(':');
    if (schema != null) {
      text.append(schema).append('.');
    }
    text.append(name);
    return switch (kind) {
      case COLUMN, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER -> text + "." + part;
      case FUNCTION, PROCEDURE -> text + "(" + part + ")";
      case SCHEMA, EXTENSION, ENUM, DOMAIN, SEQUENCE, TABLE, INDEX, VIEW, MATERIALIZED_VIEW ->
          text.toString();
    };
  }

  @Override
  public int compareTo(ObjectId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return label();
  }
}
