package dev.pgwright.model;

/// A function or procedure.
///
/// @param arguments the types of the input arguments as `format_type` prints them, separated by a
///   comma and a space
/// @param definition the whole `CREATE OR REPLACE` as `pg_get_functiondef` prints it, without the
///   last line end
/// @param signature what `CREATE OR REPLACE` cannot change: `pg_get_function_identity_arguments` in
///   parentheses, the result type, and how many arguments have a default
public record Routine(
    QualifiedName name, boolean procedure, String arguments, String signature, String definition)
    implements SchemaObject {

  @Override
  public ObjectId id() {
    return ObjectId.routine(
        procedure ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION, name, arguments);
  }
}
