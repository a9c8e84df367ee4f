package dev.pgwright.model;

/// An installed extension; the objects it owns are not part of a [Schema].
///
/// @param schema where its objects live
/// @param version `extversion`
public record Extension(Name name, Name schema, String version) implements SchemaObject {

  @Override
  public ObjectId id() {
    return ObjectId.extension(name);
  }
}
