package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;

/// An operator, `+` as well as `operator(public.+)`; `like` and `not like` before `any` and `all`.
///
/// @param schema the parts before the symbol; mostly none
/// @param symbol the characters; `<>` for `!=`
public record Operator(Span span, List<Name> schema, String symbol) implements Node {

  public Operator {
    schema = List.copyOf(schema);
  }
}
