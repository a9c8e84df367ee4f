package dev.pgwright.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A type made of attributes, other than the row type of a relation.
///
/// @param attributes in order, which values depend on
public record CompositeType(QualifiedName name, List<Attribute> attributes)
    implements SchemaObject {

  /// One attribute.
  ///
  /// @param type as `format_type` prints it
  /// @param collation where it is not the type's own; null otherwise
  public record Attribute(Name name, String type, @Nullable String collation) {}

  public CompositeType {
    attributes = List.copyOf(attributes);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(ObjectKind.COMPOSITE, name);
  }

  public Optional<Attribute> attribute(Name attribute) {
    return attributes.stream().filter(it -> it.name().equals(attribute)).findFirst();
  }
}
