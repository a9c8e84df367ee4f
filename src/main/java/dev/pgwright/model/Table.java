package dev.pgwright.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An ordinary table; its constraints, indexes and triggers are objects of their own.
///
/// @param columns in the order of `attnum`, dropped ones left out
/// @param logged false for an unlogged table
/// @param options storage parameters as `name=value`, in catalog order, for example
///   `fillfactor=70`, then those of its TOAST table, for example `toast.autovacuum_enabled=false`
/// @param accessMethod where it is not `heap`; null otherwise
/// @param rowSecurity whether row security is enabled
/// @param forceRowSecurity whether it holds for the owner too
/// @param replicaIdentity `default`, `full`, `nothing` or, for example, `using index orders_key`;
///   `nothing` too where that index is gone
public record Table(
    QualifiedName name,
    List<Column> columns,
    boolean logged,
    List<String> options,
    @Nullable Name accessMethod,
    boolean rowSecurity,
    boolean forceRowSecurity,
    String replicaIdentity)
    implements SchemaObject {

  public Table {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(ObjectKind.TABLE, name);
  }

  public Optional<Column> column(Name column) {
    return columns.stream().filter(it -> it.name().equals(column)).findFirst();
  }

  /// The same table with other columns.
  public Table with(List<Column> others) {
    return new Table(
        name,
        others,
        logged,
        options,
        accessMethod,
        rowSecurity,
        forceRowSecurity,
        replicaIdentity);
  }
}
