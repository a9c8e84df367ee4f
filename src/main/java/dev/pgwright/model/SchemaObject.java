package dev.pgwright.model;

/// One object of a schema.
///
/// Records hold what the catalogs say; two objects are the same when their records are equal.
/// Comments are held by [Schema#comments()], since every kind of object can have one.
public sealed interface SchemaObject
    permits Namespace,
        Extension,
        EnumType,
        Domain,
        CompositeType,
        Sequence,
        Table,
        Constraint,
        Index,
        View,
        Routine,
        Trigger,
        Defined {

  /// What the object is called.
  ObjectId id();
}
