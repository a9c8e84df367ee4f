package dev.pgwright.model;

/// A schema of the database.
public record Namespace(Name name) implements SchemaObject {

  @Override
  public ObjectId id() {
    return ObjectId.schema(name);
  }
}
