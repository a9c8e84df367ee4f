package dev.pgwright.model;

import org.jspecify.annotations.Nullable;

/// An installed extension; the objects it owns are not part of a [Schema].
///
/// @param schema where its objects live
/// @param version `extversion`
/// @param stated the same version where somebody asked for it, or a server in use has it; null
///   where it is nothing but the default of the server that was at hand
public record Extension(Name name, Name schema, String version, @Nullable String stated)
    implements SchemaObject {

  @Override
  public ObjectId id() {
    return ObjectId.extension(name);
  }

  /// The same extension whose version counts.
  public Extension asked() {
    return new Extension(name, schema, version, version);
  }

  /// The same extension whose version does not count.
  public Extension anyVersion() {
    return new Extension(name, schema, version, null);
  }
}
