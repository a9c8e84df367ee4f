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
/// @param referenced the columns a foreign key points at; none for the primary key
/// @param noInherit a CHECK that is not for heirs
/// @param transaction the number of the transaction that added it, see [Transactions#number]
public record Limit(
    Name name,
    Kind kind,
    List<Name> columns,
    @Nullable Expr check,
    @Nullable QualifiedName references,
    List<Name> referenced,
    boolean valid,
    boolean enforced,
    boolean noInherit,
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
    referenced = List.copyOf(referenced);
  }

  /// The same constraint, valid or not, enforced or not.
  public Limit holding(boolean nowValid, boolean nowEnforced) {
    return new Limit(
        name,
        kind,
        columns,
        check,
        references,
        referenced,
        nowValid,
        nowEnforced,
        noInherit,
        transaction);
  }

  /// The same constraint under another name.
  public Limit named(Name other) {
    return new Limit(
        other,
        kind,
        columns,
        check,
        references,
        referenced,
        valid,
        enforced,
        noInherit,
        transaction);
  }

  /// The same constraint with a column renamed.
  public Limit renamed(Name from, Name to) {
    List<Name> others = columns.stream().map(it -> it.equals(from) ? to : it).toList();
    return new Limit(
        name, kind, others, check, references, referenced, valid, enforced, noInherit, transaction);
  }

  /// The same foreign key to another table.
  public Limit pointing(QualifiedName other) {
    return new Limit(
        name, kind, columns, check, other, referenced, valid, enforced, noInherit, transaction);
  }

  /// The same foreign key with a column of the table it points at renamed.
  public Limit pointed(Name from, Name to) {
    List<Name> others = referenced.stream().map(it -> it.equals(from) ? to : it).toList();
    return new Limit(
        name, kind, columns, check, references, others, valid, enforced, noInherit, transaction);
  }

  /// Whether it is a primary key or a unique constraint.
  public boolean key() {
    return kind == Kind.PRIMARY_KEY || kind == Kind.UNIQUE;
  }
}
