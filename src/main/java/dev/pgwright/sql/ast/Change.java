package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of rows.
public sealed interface Change extends Statement {

  /// The table, view or other relation whose rows change.
  FromItem.Relation target();

  /// `insert into …`.
  ///
  /// @param columns as named; none when not said
  /// @param overriding `user`, `system` or null
  /// @param source null for `default values`
  record Insert(
      Span span,
      Query.@Nullable With with,
      FromItem.Relation target,
      List<Assigned> columns,
      @Nullable String overriding,
      @Nullable Query source,
      @Nullable Conflict conflict,
      @Nullable Returning returning)
      implements Change {
    public Insert {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Node> children() {
      return Below.of(with, target, columns, source, conflict, returning);
    }
  }

  /// `update …`.
  ///
  /// @param where null without; `where current of` is `cursor`
  record Update(
      Span span,
      Query.@Nullable With with,
      FromItem.Relation target,
      List<Assignment> set,
      List<FromItem> from,
      @Nullable Expr where,
      @Nullable Name cursor,
      @Nullable Returning returning)
      implements Change {
    public Update {
      set = List.copyOf(set);
      from = List.copyOf(from);
    }

    @Override
    public List<Node> children() {
      return Below.of(with, target, set, from, where, returning);
    }
  }

  /// `delete from …`.
  ///
  /// @param where null without; `where current of` is `cursor`
  record Delete(
      Span span,
      Query.@Nullable With with,
      FromItem.Relation target,
      List<FromItem> using,
      @Nullable Expr where,
      @Nullable Name cursor,
      @Nullable Returning returning)
      implements Change {
    public Delete {
      using = List.copyOf(using);
    }

    @Override
    public List<Node> children() {
      return Below.of(with, target, using, where, returning);
    }
  }

  /// `merge into …`.
  record Merge(
      Span span,
      Query.@Nullable With with,
      FromItem.Relation target,
      FromItem source,
      Expr on,
      List<MergeWhen> whens,
      @Nullable Returning returning)
      implements Change {
    public Merge {
      whens = List.copyOf(whens);
    }

    @Override
    public List<Node> children() {
      return Below.of(with, target, source, on, whens, returning);
    }
  }

  /// A column that gets a value, with what follows it as in `a.b[1]`.
  ///
  /// @param path the column, or a field or element of it
  record Assigned(Span span, Name column, Expr path) implements Node {
    @Override
    public List<Node> children() {
      return Below.of(path);
    }
  }

  /// `a = 1`, `(a, b) = (1, 2)`.
  ///
  /// @param columns one; several in parentheses
  record Assignment(Span span, List<Assigned> columns, Expr value) implements Node {
    public Assignment {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Node> children() {
      return Below.of(columns, value);
    }
  }

  /// `on conflict …`.
  ///
  /// @param elements of the conflict target; none when a constraint or nothing is named
  /// @param set none for `do nothing`
  record Conflict(
      Span span,
      List<IndexElement> elements,
      @Nullable Expr elementsWhere,
      @Nullable Name constraint,
      List<Assignment> set,
      @Nullable Expr where)
      implements Node {
    public Conflict {
      elements = List.copyOf(elements);
      set = List.copyOf(set);
    }

    @Override
    public List<Node> children() {
      return Below.of(elements, elementsWhere, set, where);
    }
  }

  /// `returning …`.
  ///
  /// @param oldName of `with (old as o)`; null without
  /// @param newName of `with (new as n)`; null without
  record Returning(
      Span span, @Nullable Name oldName, @Nullable Name newName, List<Query.Target> targets)
      implements Node {
    public Returning {
      targets = List.copyOf(targets);
    }

    @Override
    public List<Node> children() {
      return Below.of(targets);
    }
  }

  /// When a [MergeWhen] applies.
  enum MergeMatch {
    MATCHED,
    NOT_MATCHED_BY_SOURCE,
    NOT_MATCHED_BY_TARGET
  }

  /// What a [MergeWhen] does.
  enum MergeAction {
    UPDATE,
    DELETE,
    INSERT,
    NOTHING
  }

  /// One `when … then …` of a merge.
  ///
  /// @param set of an update
  /// @param columns of an insert
  /// @param values of an insert; none for `default values`
  record MergeWhen(
      Span span,
      MergeMatch match,
      @Nullable Expr condition,
      MergeAction action,
      List<Assignment> set,
      List<Assigned> columns,
      @Nullable String overriding,
      List<Expr> values)
      implements Node {
    public MergeWhen {
      set = List.copyOf(set);
      columns = List.copyOf(columns);
      values = List.copyOf(values);
    }

    @Override
    public List<Node> children() {
      return Below.of(condition, set, columns, values);
    }
  }
}
