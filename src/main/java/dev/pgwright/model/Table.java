package dev.pgwright.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An ordinary or partitioned table; its constraints, indexes and triggers are objects of their
/// own.
///
/// @param columns in the order of `attnum`, dropped ones left out
/// @param descent what it takes its columns from
/// @param partitionKey `pg_get_partkeydef`, for example `RANGE (created_at)`; null for a table that
///   holds rows itself
/// @param logged false for an unlogged table
/// @param options storage parameters as `name=value`, in catalog order, for example
///   `fillfactor=70`, then those of its TOAST table, for example `toast.autovacuum_enabled=false`
/// @param accessMethod where it is not `heap`; null otherwise
/// @param tablespace where it is not the database's own; null otherwise
/// @param rowSecurity whether row security is enabled
/// @param forceRowSecurity whether it holds for the owner too
/// @param replicaIdentity `default`, `full`, `nothing` or, for example, `using index orders_key`;
///   `nothing` too where that index is gone
public record Table(
    QualifiedName name,
    List<Column> columns,
    Descent descent,
    @Nullable String partitionKey,
    boolean logged,
    List<String> options,
    @Nullable Name accessMethod,
    @Nullable Name tablespace,
    boolean rowSecurity,
    boolean forceRowSecurity,
    String replicaIdentity)
    implements SchemaObject {

  /// The four ways a table comes by its columns.
  public sealed interface Descent {

    /// It has columns of its own only.
    record None() implements Descent {}

    /// It is a partition.
    ///
    /// @param bound for example `FOR VALUES FROM (1) TO (10)` or `DEFAULT`
    /// @param condition what every row of it satisfies, as `pg_get_partition_constraintdef` prints
    ///   it, with names in place of oids; follows from the bounds of the partition, its siblings
    ///   and its ancestors; null for a default partition without siblings
    record PartitionOf(QualifiedName parent, String bound, @Nullable String condition)
        implements Descent {

      /// Whether it takes what no other partition does.
      public boolean byDefault() {
        return bound.equals("DEFAULT");
      }
    }

    /// It was made or altered with INHERITS.
    ///
    /// @param parents in the order in which they were named, at least one
    record Inherits(List<QualifiedName> parents) implements Descent {
      public Inherits {
        parents = List.copyOf(parents);
      }
    }

    /// It was made or altered with OF.
    ///
    /// @param type a composite type as `format_type` prints it
    record OfType(String type) implements Descent {}
  }

  public Table {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }

  /// A table that holds its rows itself, in the database's own tablespace, with columns of its own.
  public Table(
      QualifiedName name,
      List<Column> columns,
      boolean logged,
      List<String> options,
      @Nullable Name accessMethod,
      boolean rowSecurity,
      boolean forceRowSecurity,
      String replicaIdentity) {
    this(
        name,
        columns,
        new Descent.None(),
        null,
        logged,
        options,
        accessMethod,
        null,
        rowSecurity,
        forceRowSecurity,
        replicaIdentity);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(ObjectKind.TABLE, name);
  }

  public Optional<Column> column(Name column) {
    return columns.stream().filter(it -> it.name().equals(column)).findFirst();
  }

  /// Whether its rows are in partitions.
  public boolean partitioned() {
    return partitionKey != null;
  }

  /// The tables it takes columns from; empty for most.
  public List<QualifiedName> parents() {
    return switch (descent) {
      case Descent.PartitionOf it -> List.of(it.parent());
      case Descent.Inherits it -> it.parents();
      case Descent.None _, Descent.OfType _ -> List.of();
    };
  }

  /// The same table with other columns.
  public Table with(List<Column> others) {
    return new Table(
        name,
        others,
        descent,
        partitionKey,
        logged,
        options,
        accessMethod,
        tablespace,
        rowSecurity,
        forceRowSecurity,
        replicaIdentity);
  }

  /// The same table with columns from elsewhere.
  public Table with(Descent other) {
    return new Table(
        name,
        columns,
        other,
        partitionKey,
        logged,
        options,
        accessMethod,
        tablespace,
        rowSecurity,
        forceRowSecurity,
        replicaIdentity);
  }

  /// The same table with other storage parameters.
  public Table withOptions(List<String> others) {
    return new Table(
        name,
        columns,
        descent,
        partitionKey,
        logged,
        others,
        accessMethod,
        tablespace,
        rowSecurity,
        forceRowSecurity,
        replicaIdentity);
  }
}
