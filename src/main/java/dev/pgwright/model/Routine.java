package dev.pgwright.model;

/// A function or procedure.
///
/// @param arguments types and modes as `pg_get_function_identity_arguments` lists them
/// @param definition the whole `CREATE OR REPLACE` as `pg_get_functiondef` prints it, without the
///   last line end
/// @param signature what `CREATE OR REPLACE` cannot change: argument names, modes and types, OUT
///   columns and the result type, as `pg_get_function_arguments` without defaults and
///   `pg_get_function_result` list them
public record Routine(
    QualifiedName name, boolean procedure, String arguments, String signature, String definition)
    implements SchemaObject {

  @Override
  public ObjectId id() {
    return ObjectId.routine(
        procedure ? ObjectKind.PROCEDURE : ObjectKind.FUNCTION, name, arguments);
  }
}
