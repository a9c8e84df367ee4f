package dev.pgwright.sql.ast;

import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An object that a statement is about.
///
/// @param name its name; of a cast the source type, of a transform and a type the type, of an
///   operator the symbol
/// @param on the table of a trigger, policy, rule or constraint, the domain of a constraint, the
///   access method of an operator class or family, the language of a transform, the target of a
///   cast; null otherwise
/// @param arguments of a routine, aggregate or operator; null when no list is given
public record ObjectRef(
    Span span,
    ObjectClass kind,
    ObjectName name,
    @Nullable ObjectName on,
    @Nullable List<RoutineParameter> arguments)
    implements Node {

  public ObjectRef {
    arguments = arguments == null ? null : List.copyOf(arguments);
  }

  @Override
  public List<Node> children() {
    return Below.of(name, on, arguments);
  }
}
