package dev.pgwright.sql.ast;

import dev.pgwright.sql.Span;
import java.util.List;

/// One SQL statement.
public sealed interface Statement extends Node
    permits Query, Change, Create, Alter, Drop, Session, Maintenance, Privileges, Statement.Other {

  /// A statement that the grammar accepts and that has no node of its own.
  ///
  /// @param kind the words that name it, for example `create operator class`
  /// @param objects what it is about
  /// @param parts statements and expressions inside
  record Other(Span span, String kind, List<ObjectRef> objects, List<Node> parts)
      implements Statement {
    public Other {
      objects = List.copyOf(objects);
      parts = List.copyOf(parts);
    }

    @Override
    public List<Node> children() {
      return Below.of(objects, parts);
    }
  }
}
