package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column or expression of an index, an exclusion constraint, a partition key or a conflict
/// target.
///
/// @param column null for an expression
/// @param expression null for a column
/// @param nullsFirst null when not said
public record IndexElement(
    Span span,
    @Nullable Name column,
    @Nullable Expr expression,
    @Nullable ObjectName collation,
    @Nullable ObjectName operatorClass,
    List<Option> options,
    @Nullable Boolean descending,
    @Nullable Boolean nullsFirst)
    implements Node {

  public IndexElement {
    options = List.copyOf(options);
  }

  @Override
  public List<Node> children() {
    return Below.of(expression, collation, operatorClass, options);
  }
}
