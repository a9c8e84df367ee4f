package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.List;

/// An index.
///
/// @param method the access method
/// @param keys columns in order; an expression leaves none
/// @param plain whether it is over columns alone and holds every row
/// @param touches every column that its keys, expressions and condition use
/// @param constraint whether a constraint stands behind it
/// @param valid false when it is not known to be complete: made with `on only`, or by a concurrent
///   build that may have failed
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
    int born) {

  public IndexEntry {
    keys = List.copyOf(keys);
    touches = List.copyOf(touches);
  }

  /// The same index under another name, on another table.
  public IndexEntry named(QualifiedName other, QualifiedName on) {
    return new IndexEntry(other, on, method, unique, keys, plain, touches, constraint, valid, born);
  }

  /// The same index as that of a constraint.
  public IndexEntry owned() {
    return new IndexEntry(name, table, method, unique, keys, plain, touches, true, valid, born);
  }
}
