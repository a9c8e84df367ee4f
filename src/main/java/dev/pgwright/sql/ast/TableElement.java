package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands between the parentheses of `create table`.
public sealed interface TableElement extends Node {

  /// A column.
  ///
  /// @param type null in `create table … of` and `partition of`, where columns have their type
  /// @param storage folded, for example `external`; null without
  /// @param compression folded; null without
  /// @param collation null without
  /// @param constraints in the order of the text
  /// @param options of a foreign table's column
  record Column(
      Span span,
      Name name,
      @Nullable TypeName type,
      @Nullable String storage,
      @Nullable String compression,
      @Nullable ObjectName collation,
      List<Constraint> constraints,
      List<Option> options)
      implements TableElement {
    public Column {
      constraints = List.copyOf(constraints);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(type, collation, constraints, options);
    }
  }

  /// A constraint of the whole table.
  record TableConstraint(Span span, Constraint constraint) implements TableElement {
    @Override
    public List<Node> children() {
      return Below.of(constraint);
    }
  }

  /// `like t including defaults`.
  ///
  /// @param options folded, for example `including defaults`
  record Like(Span span, ObjectName table, List<String> options) implements TableElement {
    public Like {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(table);
    }
  }
}
