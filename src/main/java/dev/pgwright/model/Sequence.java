package dev.pgwright.model;

import org.jspecify.annotations.Nullable;

/// A sequence, of its own or behind an identity column.
///
/// @param type `smallint`, `integer` or `bigint`
/// @param ownedBy the column it is dropped with; null when it stands alone
/// @param logged false for an unlogged sequence (PostgreSQL 15)
public record Sequence(
    QualifiedName name,
    String type,
    long start,
    long increment,
    long min,
    long max,
    long cache,
    boolean cycle,
    @Nullable ObjectId ownedBy,
    boolean logged)
    implements SchemaObject {

  /// The same sequence with another owner.
  public Sequence ownedBy(ObjectId column) {
    return new Sequence(name, type, start, increment, min, max, cache, cycle, column, logged);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(ObjectKind.SEQUENCE, name);
  }
}
