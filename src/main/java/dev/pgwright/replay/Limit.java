package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A constraint of a table.
///
/// @param columns the constrained columns; of a CHECK those it uses
/// @param check the condition of a CHECK; null otherwise
/// @param references the table a foreign key points at; null otherwise
/// @param transaction the number of the transaction that added it, see [Transactions#number]
public record Limit(
    Name name,
    Kind kind,
    List<Name> columns,
    @Nullable Expr check,
    @Nullable QualifiedName references,
    boolean valid,
    boolean enforced,
    int transaction) {

  /// What a constraint demands.
  public enum Kind {
    CHECK,
    FOREIGN_KEY,
    UNIQUE,
    PRIMARY_KEY,
    EXCLUDE,
    NOT_NULL
  }

  public Limit {
    columns = List.copyOf(columns);
  }

  /// The same constraint, valid or not, enforced or not.
  public Limit holding(boolean nowValid, boolean nowEnforced) {
    return new Limit(name, kind, columns, check, references, nowValid, nowEnforced, transaction);
  }

  /// The same constraint under another name.
  public Limit named(Name other) {
    return new Limit(other, kind, columns, check, references, valid, enforced, transaction);
  }

  /// The same constraint with a column renamed.
  public Limit renamed(Name from, Name to) {
    List<Name> others = columns.stream().map(it -> it.equals(from) ? to : it).toList();
    return new Limit(name, kind, others, check, references, valid, enforced, transaction);
  }

  /// The same foreign key to another table.
  public Limit pointing(QualifiedName other) {
    return new Limit(name, kind, columns, check, other, valid, enforced, transaction);
  }
}
