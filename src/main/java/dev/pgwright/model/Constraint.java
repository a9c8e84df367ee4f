package dev.pgwright.model;

import dev.pgwright.model.Column.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A constraint of a table, other than NOT NULL, which belongs to its [Column].
///
/// @param definition as `pg_get_constraintdef` prints it: every clause, NOT VALID and NOT ENFORCED
///   included
/// @param columns the constrained columns in the order of `conkey`; for CHECK, those it uses
/// @param references the referenced table of a foreign key; null otherwise
/// @param referencedColumns in the order of `confkey`; empty for everything else
/// @param validated `convalidated`; a constraint that is not enforced is not validated either
/// @param enforced false after NOT ENFORCED (PostgreSQL 18)
/// @param indexDefinition `pg_get_indexdef` of the index behind a key; null when there is none of
///   its own
/// @param indexOptions storage parameters of that index as `name=value`
/// @param indexTablespace where that index is; null for the database's own
/// @param clustered whether `CLUSTER` uses that index by default
/// @param origin whose constraint it is
/// @param partOf the key of the partitioned parent that this key of a partition belongs to; null
///   otherwise
public record Constraint(
    QualifiedName table,
    Name name,
    Type type,
    String definition,
    List<Name> columns,
    @Nullable QualifiedName references,
    List<Name> referencedColumns,
    boolean deferrable,
    boolean deferred,
    boolean validated,
    boolean enforced,
    @Nullable String indexDefinition,
    List<String> indexOptions,
    @Nullable Name indexTablespace,
    boolean clustered,
    Origin origin,
    @Nullable Name partOf)
    implements SchemaObject {

  /// The types of `contype` that are read as constraints.
  public enum Type {
    PRIMARY_KEY("PRIMARY KEY"),
    UNIQUE("UNIQUE"),
    CHECK("CHECK"),
    EXCLUSION("EXCLUDE"),
    FOREIGN_KEY("FOREIGN KEY");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /// The words that reports use.
    public String label() {
      return label;
    }

    /// Whether an index of the same name stands behind it.
    public boolean indexed() {
      return switch (this) {
        case PRIMARY_KEY, UNIQUE, EXCLUSION -> true;
        case CHECK, FOREIGN_KEY -> false;
      };
    }
  }

  public Constraint {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
    indexOptions = List.copyOf(indexOptions);
  }

  /// A constraint of a table without parents.
  public Constraint(
      QualifiedName table,
      Name name,
      Type type,
      String definition,
      List<Name> columns,
      @Nullable QualifiedName references,
      List<Name> referencedColumns,
      boolean deferrable,
      boolean deferred,
      boolean validated,
      boolean enforced,
      @Nullable String indexDefinition,
      List<String> indexOptions) {
    this(
        table,
        name,
        type,
        definition,
        columns,
        references,
        referencedColumns,
        deferrable,
        deferred,
        validated,
        enforced,
        indexDefinition,
        indexOptions,
        null,
        false,
        Origin.LOCAL,
        null);
  }

  /// Whether it is a foreign key whose referenced table or columns another schema does not have.
  public boolean dangling(Schema schema) {
    return references != null
        && !schema
            .table(references)
            .map(it -> referencedColumns.stream().allMatch(name -> it.column(name).isPresent()))
            .orElse(false);
  }

  /// The same constraint with another definition.
  ///
  /// @param valid whether it is proven, and so enforced, too
  public Constraint defined(String text, boolean valid) {
    return new Constraint(
        table,
        name,
        type,
        text,
        columns,
        references,
        referencedColumns,
        deferrable,
        deferred,
        valid,
        valid || enforced,
        indexDefinition,
        indexOptions,
        indexTablespace,
        clustered,
        origin,
        partOf);
  }

  /// The same constraint, looked at when a transaction ends.
  public Constraint deferred(String text) {
    return new Constraint(
        table,
        name,
        type,
        text,
        columns,
        references,
        referencedColumns,
        true,
        true,
        validated,
        enforced,
        indexDefinition,
        indexOptions,
        indexTablespace,
        clustered,
        origin,
        partOf);
  }

  /// The same constraint from elsewhere.
  ///
  /// @param other the key of a partitioned parent that it belongs to; null for none
  public Constraint with(Origin from, @Nullable Name other) {
    return new Constraint(
        table,
        name,
        type,
        definition,
        columns,
        references,
        referencedColumns,
        deferrable,
        deferred,
        validated,
        enforced,
        indexDefinition,
        indexOptions,
        indexTablespace,
        clustered,
        from,
        other);
  }

  /// Whether heirs and partitions get it too; not so for a CHECK … NO INHERIT.
  public boolean passedDown() {
    return type != Type.CHECK || !definition.contains(" NO INHERIT");
  }

  @Override
  public ObjectId id() {
    return ObjectId.part(ObjectKind.CONSTRAINT, table, name);
  }
}
