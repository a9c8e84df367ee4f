package dev.pgwright.sql.ast;

import dev.pgwright.sql.Span;
import java.util.List;

/// `drop …` of one or several objects of one kind.
///
/// @param cascade false for `restrict` and when nothing is said
public record Drop(
    Span span,
    ObjectClass kind,
    boolean concurrently,
    boolean ifExists,
    List<ObjectRef> objects,
    boolean cascade)
    implements Statement {

  public Drop {
    objects = List.copyOf(objects);
  }

  @Override
  public List<Node> children() {
    return Below.of(objects);
  }
}
