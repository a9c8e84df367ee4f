package dev.pgwright.sql.ast;

import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One expression of an `order by`.
///
/// @param using `using >`; null without
/// @param nullsFirst null when not said
public record SortKey(
    Span span,
    Expr value,
    boolean descending,
    @Nullable Operator using,
    @Nullable Boolean nullsFirst)
    implements Node {

  @Override
  public List<Node> children() {
    return Below.of(value, using);
  }
}
