package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parameter of a routine.
///
/// @param mode `in`, `out`, `inout`, `variadic` or `table`; null when not said
/// @param name null without
/// @param defaultValue null without
public record RoutineParameter(
    Span span,
    @Nullable String mode,
    @Nullable Name name,
    TypeName type,
    @Nullable Expr defaultValue)
    implements Node {

  @Override
  public List<Node> children() {
    return Below.of(type, defaultValue);
  }
}
