package dev.pgwright.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An index that stands behind no constraint.
///
/// @param table the table or materialized view it is on
/// @param definition as `pg_get_indexdef` prints it
/// @param method the access method, for example `btree`
/// @param keys the key columns and expressions in order, each as `pg_get_indexdef(oid, n, false)`
///   prints it, without operator class and order
/// @param predicate the condition of a partial index; null otherwise
/// @param valid `indisvalid`
/// @param clustered whether `CLUSTER` uses it by default
public record Index(
    QualifiedName name,
    QualifiedName table,
    String definition,
    String method,
    boolean unique,
    List<String> keys,
    @Nullable String predicate,
    boolean valid,
    boolean clustered)
    implements SchemaObject {

  public Index {
    keys = List.copyOf(keys);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(ObjectKind.INDEX, name);
  }
}
