package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query: `select`, `values`, `table` or a combination of them, with what stands around it.
///
/// @param with null without
/// @param limit null without; `limit all` and `limit null` are a limit too
/// @param offset null without
/// @param withTies `fetch first … with ties`
public record Query(
    Span span,
    @Nullable With with,
    Body body,
    List<SortKey> order,
    @Nullable Expr limit,
    @Nullable Expr offset,
    boolean withTies,
    List<Locking> locking)
    implements Statement {

  public Query {
    order = List.copyOf(order);
    locking = List.copyOf(locking);
  }

  @Override
  public List<Node> children() {
    return Below.of(with, body, order, limit, offset, locking);
  }

  /// The `with` before a query or a change of data.
  public record With(Span span, boolean recursive, List<CommonTable> tables) implements Node {
    public With {
      tables = List.copyOf(tables);
    }

    @Override
    public List<Node> children() {
      return Below.of(tables);
    }
  }

  /// One query of a [With].
  ///
  /// @param materialized null when not said
  /// @param extra names and expressions of the `search` and `cycle` clauses
  public record CommonTable(
      Span span,
      Name name,
      List<Name> columns,
      @Nullable Boolean materialized,
      Statement statement,
      List<Expr> extra)
      implements Node {
    public CommonTable {
      columns = List.copyOf(columns);
      extra = List.copyOf(extra);
    }

    @Override
    public List<Node> children() {
      return Below.of(statement, extra);
    }
  }

  /// What a query is at its heart.
  public sealed interface Body extends Node {}

  /// `select …`.
  ///
  /// @param distinct `select distinct`
  /// @param distinctOn of `distinct on (…)`
  /// @param into target of `select … into`; null without
  /// @param groupDistinct `group by distinct`
  public record Select(
      Span span,
      boolean distinct,
      List<Expr> distinctOn,
      List<Target> targets,
      @Nullable ObjectName into,
      List<FromItem> from,
      @Nullable Expr where,
      boolean groupDistinct,
      List<Grouping> groupBy,
      @Nullable Expr having,
      List<Expr.Window> windows)
      implements Body {
    public Select {
      distinctOn = List.copyOf(distinctOn);
      targets = List.copyOf(targets);
      from = List.copyOf(from);
      groupBy = List.copyOf(groupBy);
      windows = List.copyOf(windows);
    }

    @Override
    public List<Node> children() {
      return Below.of(distinctOn, targets, into, from, where, groupBy, having, windows);
    }
  }

  /// A column of a result.
  ///
  /// @param alias null without
  public record Target(Span span, Expr value, @Nullable Name alias) implements Node {
    @Override
    public List<Node> children() {
      return Below.of(value);
    }
  }

  /// How a [Grouping] groups.
  public enum GroupingKind {
    VALUES,
    EMPTY,
    ROLLUP,
    CUBE,
    SETS
  }

  /// One item of `group by`.
  ///
  /// @param values one for a plain expression, none for `()` and grouping sets
  /// @param sets the items of `grouping sets (…)`
  public record Grouping(Span span, GroupingKind kind, List<Expr> values, List<Grouping> sets)
      implements Node {
    public Grouping {
      values = List.copyOf(values);
      sets = List.copyOf(sets);
    }

    @Override
    public List<Node> children() {
      return Below.of(values, sets);
    }
  }

  /// `values (…), (…)`.
  public record Values(Span span, List<List<Expr>> rows) implements Body {
    public Values {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public List<Node> children() {
      return Below.of(rows.stream().flatMap(List::stream).toList());
    }
  }

  /// `table t`.
  public record TableRows(Span span, FromItem.Relation relation) implements Body {
    @Override
    public List<Node> children() {
      return Below.of(relation);
    }
  }

  /// How two queries are combined.
  public enum SetKind {
    UNION,
    INTERSECT,
    EXCEPT
  }

  /// `a union all b`.
  public record SetOperation(Span span, Query left, SetKind kind, boolean all, Query right)
      implements Body {
    @Override
    public List<Node> children() {
      return Below.of(left, right);
    }
  }

  /// `for update of t skip locked`.
  ///
  /// @param strength `update`, `no key update`, `share` or `key share`
  /// @param waiting `nowait`, `skip locked` or empty
  public record Locking(Span span, String strength, List<ObjectName> of, String waiting)
      implements Node {
    public Locking {
      of = List.copyOf(of);
    }

    @Override
    public List<Node> children() {
      return Below.of(of);
    }
  }
}
