package dev.pgwright.model;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one object is called within its database.
///
/// @param schema the schema it lives in; null for what lives in none
/// @param name its own name; for what is on a relation or a domain, that one's; for a transform the
///   language's, for a user mapping the server's
/// @param part what else it takes to name it, by [ObjectKind.Form]: the column, constraint, trigger
///   and so on of that relation; the types of a routine's input arguments as `format_type` prints
///   them, separated by a comma and a space, and so for an operator, with `NONE` for a missing
///   operand; an access method; the two types of a cast as `a as b`; the type of a transform; the
///   role of a user mapping, or `PUBLIC`; null for everything else
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

  /// A column, constraint, trigger, policy or rule of a relation, or a constraint of a domain.
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
  /// @throws IllegalStateException for what lives in no schema
  public QualifiedName qualified() {
    if (schema == null) {
      throw new IllegalStateException(kind + " " + name + " lives in no schema");
    }
    return new QualifiedName(schema, name);
  }

  /// The object in the syntax of `COMMENT ON`, for example `COLUMN public.users.email`.
  public String sql() {
    String keyword = kind.keyword().toUpperCase(Locale.ROOT) + " ";
    String target = schema == null ? name.sql() : qualified().sql();
    return switch (kind.form()) {
      case GLOBAL, IN_SCHEMA -> keyword + target;
      case COLUMN -> keyword + target + "." + partName().sql();
      case ON_RELATION -> keyword + partName().sql() + " ON " + target;
      case ON_DOMAIN -> keyword + partName().sql() + " ON DOMAIN " + target;
      case ROUTINE -> keyword + target + "(" + mode() + arguments() + ")";
      case OPERATOR -> keyword + qualified().schema().sql() + "." + name + " (" + arguments() + ")";
      case OF_METHOD -> keyword + target + " USING " + partName().sql();
      case CAST -> keyword + "(" + arguments() + ")";
      case TRANSFORM -> keyword + "FOR " + arguments() + " LANGUAGE " + target;
      case USER_MAPPING -> keyword + "FOR " + role() + " SERVER " + target;
      case FOR_ROLE -> keyword + target + " " + part;
    };
  }

  /// Says of the arguments of a procedure that they are those that go in: without a mode they could
  /// be all of another one's, those that only come out included.
  private String mode() {
    return kind == ObjectKind.PROCEDURE && !arguments().isEmpty() ? "IN " : "";
  }

  private String role() {
    return arguments().equals("PUBLIC") ? "PUBLIC" : partName().sql();
  }

  /// The name of the column, constraint or trigger.
  public Name partName() {
    if (part == null) {
      throw new IllegalStateException(kind + " " + name + " has no part");
    }
    return new Name(part);
  }

  /// The argument types of a routine, and what else stands in [#part()] as SQL.
  public String arguments() {
    if (part == null) {
      throw new IllegalStateException(kind + " " + name + " has no arguments");
    }
    return part;
  }

  /// What people read and type: `table:public.users`, `column:public.users.email`.
  public String label() {
    String text = kind.label() + ":" + (schema == null ? "" : schema + ".");
    return text
        + switch (kind.form()) {
          case GLOBAL, IN_SCHEMA -> name.toString();
          case COLUMN, ON_RELATION, ON_DOMAIN, OF_METHOD, TRANSFORM, USER_MAPPING ->
              name + "." + part;
          case FOR_ROLE -> (name + " " + part).strip();
          case ROUTINE, OPERATOR -> name + "(" + part + ")";
          case CAST -> arguments();
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
