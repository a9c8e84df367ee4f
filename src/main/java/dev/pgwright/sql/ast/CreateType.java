package dev.pgwright.sql.ast;

import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that makes a type or a domain.
public sealed interface CreateType extends Create {

  /// What is made.
  ObjectName name();

  /// `create type … as enum (…)`.
  record CreateEnum(Span span, ObjectName name, List<String> labels) implements CreateType {
    public CreateEnum {
      labels = List.copyOf(labels);
    }

    @Override
    public List<Node> children() {
      return Below.of(name);
    }
  }

  /// `create type … as (…)`.
  record CreateComposite(Span span, ObjectName name, List<TableElement.Column> attributes)
      implements CreateType {
    public CreateComposite {
      attributes = List.copyOf(attributes);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, attributes);
    }
  }

  /// `create type … as range (…)`, `create type … (…)` and the shell `create type …`.
  record CreateBaseType(Span span, ObjectName name, boolean range, List<Option> options)
      implements CreateType {
    public CreateBaseType {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, options);
    }
  }

  /// `create domain …`.
  record CreateDomain(
      Span span,
      ObjectName name,
      TypeName type,
      @Nullable ObjectName collation,
      List<Constraint> constraints)
      implements CreateType {
    public CreateDomain {
      constraints = List.copyOf(constraints);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, type, collation, constraints);
    }
  }
}
