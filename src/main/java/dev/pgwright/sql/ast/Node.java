package dev.pgwright.sql.ast;

import dev.pgwright.sql.Span;
import java.util.List;

/// A piece of a statement.
public interface Node {

  /// Where it is in the text that was parsed, from its first to its last token.
  Span span();

  /// The nodes right below, in the order of the text as far as the grammar fixes it.
  default List<Node> children() {
    return List.of();
  }
}
