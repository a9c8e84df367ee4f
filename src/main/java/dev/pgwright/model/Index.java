package dev.pgwright.model;

import java.util.List;
import java.util.Locale;
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
/// @param tablespace where it is not the database's own; null otherwise
/// @param statistics targets of its columns as `number=target`, from 1; empty for the defaults
/// @param partOf the index of the partitioned parent that this index of a partition belongs to;
///   null otherwise
public record Index(
    QualifiedName name,
    QualifiedName table,
    String definition,
    String method,
    boolean unique,
    List<String> keys,
    @Nullable String predicate,
    boolean valid,
    boolean clustered,
    @Nullable Name tablespace,
    List<String> statistics,
    @Nullable QualifiedName partOf)
    implements SchemaObject {

  public Index {
    keys = List.copyOf(keys);
    statistics = List.copyOf(statistics);
  }

  /// An index in the database's own tablespace that belongs to no other.
  public Index(
      QualifiedName name,
      QualifiedName table,
      String definition,
      String method,
      boolean unique,
      List<String> keys,
      @Nullable String predicate,
      boolean valid,
      boolean clustered) {
    this(
        name,
        table,
        definition,
        method,
        unique,
        keys,
        predicate,
        valid,
        clustered,
        null,
        List.of(),
        null);
  }

  /// The same index as part of another, or of none.
  public Index with(@Nullable QualifiedName parent) {
    return new Index(
        name,
        table,
        definition,
        method,
        unique,
        keys,
        predicate,
        valid,
        clustered,
        tablespace,
        statistics,
        parent);
  }

  /// The same index with other texts for its definition and its condition.
  public Index defined(String text, @Nullable String condition) {
    return new Index(
        name,
        table,
        text,
        method,
        unique,
        keys,
        condition,
        valid,
        clustered,
        tablespace,
        statistics,
        partOf);
  }

  /// The same index under another name, with the definition that has it.
  public Index named(QualifiedName other, String text) {
    return new Index(
        other,
        table,
        text,
        method,
        unique,
        keys,
        predicate,
        valid,
        clustered,
        tablespace,
        statistics,
        partOf);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(ObjectKind.INDEX, name);
  }

  /// An access method as people write it, for example `B-tree`.
  public static String methodTitle(String method) {
    return switch (method) {
      case "btree" -> "B-tree";
      case "hnsw" -> "HNSW";
      case "ivfflat" -> "IVFFlat";
      case "gin", "brin" -> method.toUpperCase(Locale.ROOT);
      case "gist" -> "GiST";
      case "spgist" -> "SP-GiST";
      default -> method;
    };
  }
}
