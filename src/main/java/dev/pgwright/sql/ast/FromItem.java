package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What rows come from.
public sealed interface FromItem extends Node {

  /// A table, view or other relation.
  ///
  /// @param only without the tables that inherit from it
  /// @param sample the arguments of `tablesample`; empty without
  record Relation(
      Span span,
      ObjectName name,
      boolean only,
      @Nullable Alias alias,
      @Nullable ObjectName sampleMethod,
      List<Expr> sample)
      implements FromItem {
    public Relation {
      sample = List.copyOf(sample);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, alias, sampleMethod, sample);
    }
  }

  /// A query in parentheses.
  record Subselect(Span span, boolean lateral, Query query, @Nullable Alias alias)
      implements FromItem {
    @Override
    public List<Node> children() {
      return Below.of(query, alias);
    }
  }

  /// `f(a)`, `rows from (f(a), g(b))`, `xmltable(…)`, `json_table(…)`.
  ///
  /// @param calls one, or those of `rows from`
  record Function(
      Span span, boolean lateral, List<Expr> calls, boolean ordinality, @Nullable Alias alias)
      implements FromItem {
    public Function {
      calls = List.copyOf(calls);
    }

    @Override
    public List<Node> children() {
      return Below.of(calls, alias);
    }
  }

  /// How a [Join] joins.
  enum JoinKind {
    CROSS,
    INNER,
    LEFT,
    RIGHT,
    FULL
  }

  /// Two items joined.
  ///
  /// @param on null for `using`, `natural` and `cross`
  record Join(
      Span span,
      FromItem left,
      JoinKind kind,
      boolean natural,
      FromItem right,
      @Nullable Expr on,
      List<Name> using,
      @Nullable Alias alias)
      implements FromItem {
    public Join {
      using = List.copyOf(using);
    }

    @Override
    public List<Node> children() {
      return Below.of(left, right, on, alias);
    }
  }

  /// `as t (a, b)`.
  ///
  /// @param name null in `as (a int)`
  /// @param columns names without types
  /// @param definitions names with types, for functions that return `record`
  record Alias(
      Span span, @Nullable Name name, List<Name> columns, List<TableElement.Column> definitions)
      implements Node {
    public Alias {
      columns = List.copyOf(columns);
      definitions = List.copyOf(definitions);
    }

    @Override
    public List<Node> children() {
      return Below.of(definitions);
    }
  }
}
