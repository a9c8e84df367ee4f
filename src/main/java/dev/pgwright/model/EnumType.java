package dev.pgwright.model;

import java.util.List;

/// An enum type.
///
/// @param labels in the order of their sort order
public record EnumType(QualifiedName name, List<String> labels) implements SchemaObject {

  public EnumType {
    labels = List.copyOf(labels);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(ObjectKind.ENUM, name);
  }
}
