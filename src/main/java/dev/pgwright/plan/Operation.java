package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing a step does.
///
/// [Ddl] writes every operation as SQL; a renderer may write those it knows in its own form.
public sealed interface Operation {

  /// A new table with its columns and those constraints that can be part of it.
  ///
  /// NOT NULL, identity, generation and defaults are in the columns.
  record CreateTable(Table table, List<Constraint> constraints) implements Operation {
    public CreateTable {
      constraints = List.copyOf(constraints);
    }
  }

  record DropTable(QualifiedName table) implements Operation {}

  /// A new column at the end of a table, with its default and NOT NULL.
  record AddColumn(QualifiedName table, Column column) implements Operation {}

  record DropColumn(QualifiedName table, Name column) implements Operation {}

  /// A default for rows to come.
  ///
  /// @param expression null drops the default
  record SetDefault(QualifiedName table, Name column, @Nullable String expression)
      implements Operation {}

  /// `ALTER COLUMN … SET NOT NULL`; reads the table unless a valid CHECK proves it.
  record SetNotNull(QualifiedName table, Name column) implements Operation {}

  record DropNotNull(QualifiedName table, Name column) implements Operation {}

  /// `ALTER COLUMN … TYPE`.
  ///
  /// @param collation as in [Column#collation()]
  /// @param using the expression old values are converted by; null for the assignment cast
  record SetType(
      QualifiedName table,
      Name column,
      String type,
      @Nullable String collation,
      @Nullable String using)
      implements Operation {}

  /// A constraint on a table.
  ///
  /// @param notValid adds `NOT VALID`, whatever the definition says: a [ValidateConstraint] follows
  record AddConstraint(Constraint constraint, boolean notValid) implements Operation {}

  /// A primary key or unique constraint over an index that is there, which takes its name.
  record AddKeyUsingIndex(Constraint constraint, Name index) implements Operation {}

  record ValidateConstraint(QualifiedName table, Name name) implements Operation {}

  record DropConstraint(QualifiedName table, Name name, Constraint.Type type)
      implements Operation {}

  record CreateIndex(Index index, boolean concurrently) implements Operation {}

  /// Drops an index.
  ///
  /// @param table the table or materialized view it is on
  /// @param ifExists true where the step must be repeatable
  record DropIndex(QualifiedName index, QualifiedName table, boolean concurrently, boolean ifExists)
      implements Operation {}

  /// Any other statement.
  ///
  /// @param sql one statement without the closing semicolon; several lines allowed
  record Execute(String sql) implements Operation {}
}
