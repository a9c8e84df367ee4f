package dev.pgwright.model;

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
    List<String> indexOptions)
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

  @Override
  public ObjectId id() {
    return ObjectId.part(ObjectKind.CONSTRAINT, table, name);
  }
}
