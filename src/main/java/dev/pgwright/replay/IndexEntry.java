package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Create;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An index.
///
/// @param method the access method
/// @param keys columns in order; an expression leaves none
/// @param plain whether it is over columns alone and holds every row
/// @param touches every column that its keys, expressions and condition use
/// @param constraint whether a constraint stands behind it
/// @param valid false when it is not known to be complete: made with `on only`, or by a concurrent
///   build that may have failed
/// @param made the statement that made it, with its operator classes and its condition; null for
///   the index of a constraint, and where its columns have other names now
/// @param born as in [Relation]
public record IndexEntry(
    QualifiedName name,
    QualifiedName table,
    String method,
    boolean unique,
    List<Name> keys,
    boolean plain,
    List<Name> touches,
    boolean constraint,
    boolean valid,
    Create.@Nullable CreateIndex made,
    int born) {

  public IndexEntry {
    keys = List.copyOf(keys);
    touches = List.copyOf(touches);
  }

  /// The index of a constraint.
  static IndexEntry of(
      QualifiedName name,
      QualifiedName table,
      String method,
      boolean unique,
      List<Name> keys,
      boolean plain,
      List<Name> touches,
      int born) {
    return new IndexEntry(
        name, table, method, unique, keys, plain, touches, true, true, null, born);
  }

  /// The same index under another name, on another table.
  public IndexEntry named(QualifiedName other, QualifiedName on) {
    return new IndexEntry(
        other, on, method, unique, keys, plain, touches, constraint, valid, made, born);
  }

  /// The same index with a column renamed.
  IndexEntry renamed(Name from, Name to) {
    return touches.contains(from)
        ? new IndexEntry(
            name,
            table,
            method,
            unique,
            keys.stream().map(it -> it.equals(from) ? to : it).toList(),
            plain,
            touches.stream().map(it -> it.equals(from) ? to : it).toList(),
            constraint,
            valid,
            null,
            born)
        : this;
  }

  /// The same index as that of a constraint.
  public IndexEntry owned() {
    return new IndexEntry(
        name, table, method, unique, keys, plain, touches, true, valid, made, born);
  }
}
