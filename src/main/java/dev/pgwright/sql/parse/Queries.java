package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Query.SetKind;
import dev.pgwright.sql.ast.SortKey;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Queries (`SelectStmt`).
final class Queries {

  private final Grammar g;
  private final Cursor in;
  private final Tails tails;
  private final Windows windows;

  Queries(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
    this.tails = new Tails(grammar);
    this.windows = new Windows(grammar);
  }

  /// Whether a query is here, in parentheses or not.
  boolean atQuery() {
    return switch (in.wordBehindParentheses()) {
      case "select", "with", "with_la", "table" -> true;
      case "values" -> in.callBehindParentheses();
      default -> false;
    };
  }

  /// Whether what follows a query in parentheses makes a larger query of it.
  boolean goesOn() {
    return setKind() != null || tails.here();
  }

  /// `SelectStmt`, and a change of rows where the server takes both (`PreparableStmt`).
  Statement preparable() {
    return in.deeper(
        () -> {
          int start = in.at();
          Query.With with = with();
          return switch (in.word()) {
            case "insert", "update", "delete", "merge" -> g.changes.change(start, with);
            default -> query(start, with);
          };
        });
  }

  /// `SelectStmt`.
  Query query() {
    return in.deeper(() -> query(in.at(), with()));
  }

  private Query query(int start, Query.@Nullable With with) {
    Query body = combined(0);
    Query query = tails.read(start, body);
    return with == null ? query : tails.with(start, with, query);
  }

  /// `select_with_parens`.
  Query parenthesized() {
    in.expect("(");
    Query query = query();
    in.expect(")");
    return query;
  }

  /// Goes on behind a query in parentheses.
  Query continued(int start, Query first) {
    return tails.read(start, combined(start, first, 0));
  }

  private static @Nullable SetKind kind(String word) {
    return switch (word) {
      case "union" -> SetKind.UNION;
      case "intersect" -> SetKind.INTERSECT;
      case "except" -> SetKind.EXCEPT;
      default -> null;
    };
  }

  private @Nullable SetKind setKind() {
    return kind(in.word());
  }

  private Query combined(int floor) {
    int start = in.at();
    Query first = in.at("(") ? parenthesized() : tails.bare(start, in.deeper(this::simple));
    return combined(start, first, floor);
  }

  private Query combined(int start, Query first, int floor) {
    Query left = first;
    SetKind kind = setKind();
    while (kind != null && strength(kind) > floor) {
      in.skip();
      boolean all = in.acceptOne("all", "distinct").equals("all");
      int strength = strength(kind);
      Query right = in.deeper(() -> combined(strength));
      left = tails.bare(start, new Query.SetOperation(in.from(start), left, kind, all, right));
      kind = setKind();
    }
    return left;
  }

  private static int strength(SetKind kind) {
    return kind == SetKind.INTERSECT ? 2 : 1;
  }

  private Query.Body simple() {
    int start = in.at();
    return switch (in.word()) {
      case "select" -> select();
      case "values" -> {
        in.skip();
        List<List<Expr>> rows = in.list(() -> in.parenthesized(g.expressions::any));
        yield new Query.Values(in.from(start), rows);
      }
      case "table" -> {
        in.skip();
        FromItem.Relation relation = g.sources.relation();
        yield new Query.TableRows(in.from(start), relation);
      }
      default -> throw in.error();
    };
  }

  private Query.Select select() {
    int start = in.at();
    in.skip();
    boolean distinct = in.accept("distinct");
    List<Expr> on = List.of();
    if (distinct && in.accept("on")) {
      on = in.parenthesized(g.expressions::any);
    } else if (!distinct) {
      in.accept("all");
    }
    List<Query.Target> targets = !distinct && atNoTarget() ? List.of() : targets();
    ObjectName into = in.accept("into") ? into() : null;
    List<FromItem> from = in.accept("from") ? in.list(g.sources::item) : List.of();
    Expr where = where();
    boolean group = in.accept("group");
    boolean groupDistinct = false;
    List<Query.Grouping> groupBy = List.of();
    if (group) {
      in.expect("by");
      groupDistinct = in.acceptOne("all", "distinct").equals("distinct");
      groupBy = in.list(this::grouping);
    }
    Expr having = in.accept("having") ? g.expressions.any() : null;
    List<Expr.Window> named = in.accept("window") ? in.list(windows::named) : List.of();
    return new Query.Select(
        in.from(start),
        distinct,
        on,
        targets,
        into,
        from,
        where,
        groupDistinct,
        groupBy,
        having,
        named);
  }

  /// `where_clause`; null without.
  @Nullable Expr where() {
    return in.accept("where") ? g.expressions.any() : null;
  }

  private boolean atNoTarget() {
    return switch (in.word()) {
      case "into",
          "from",
          "where",
          "group",
          "having",
          "window",
          "union",
          "intersect",
          "except",
          "order",
          "limit",
          "offset",
          "fetch",
          "for",
          "with",
          "on",
          "returning",
          ")",
          ";" ->
          true;
      default -> in.atEnd();
    };
  }

  /// `target_list`.
  List<Query.Target> targets() {
    return in.list(this::target);
  }

  private Query.Target target() {
    int start = in.at();
    if (in.accept("*")) {
      Span span = in.from(start);
      return new Query.Target(span, new Expr.Star(span, List.of()), null);
    }
    Expr value = g.expressions.labelled();
    Name alias = null;
    if (in.accept("as")) {
      alias = g.names.label();
    } else if (in.bareLabel()) {
      alias = new Name(in.takeName());
    }
    return new Query.Target(in.from(start), value, alias);
  }

  private ObjectName into() {
    if (in.at("local") || in.at("global")) {
      if (in.word(1).equals("temp") || in.word(1).equals("temporary")) {
        in.skip();
        in.skip();
        in.accept("table");
      }
    } else if (in.at("temp") || in.at("temporary") || in.at("unlogged")) {
      if (in.word(1).equals("table") || g.names.atColumnId(1)) {
        in.skip();
        in.accept("table");
      }
    } else {
      in.accept("table");
    }
    return g.names.relation();
  }

  private Query.Grouping grouping() {
    int start = in.at();
    if (in.accept("(", ")")) {
      return grouping(start, Query.GroupingKind.EMPTY, List.of());
    }
    if (in.at("rollup", "(") || in.at("cube", "(")) {
      boolean rollup = in.at("rollup");
      in.skip();
      List<Expr> values = in.parenthesized(g.expressions::any);
      return grouping(start, rollup ? Query.GroupingKind.ROLLUP : Query.GroupingKind.CUBE, values);
    }
    if (in.accept("grouping", "sets")) {
      List<Query.Grouping> sets = in.deeper(() -> in.parenthesized(this::grouping));
      return new Query.Grouping(in.from(start), Query.GroupingKind.SETS, List.of(), sets);
    }
    Expr value = g.expressions.any();
    return grouping(start, Query.GroupingKind.VALUES, List.of(value));
  }

  private Query.Grouping grouping(int start, Query.GroupingKind kind, List<Expr> values) {
    return new Query.Grouping(in.from(start), kind, values, List.of());
  }

  /// `window_specification`.
  Expr.Window window(int start, @Nullable Name name) {
    return windows.specification(start, name);
  }

  /// `opt_sort_clause`.
  List<SortKey> order() {
    if (!in.accept("order")) {
      return List.of();
    }
    in.expect("by");
    return in.list(tails::sortKey);
  }

  /// `opt_with_clause`; null without.
  Query.@Nullable With with() {
    int start = in.at();
    if (!in.accept("with") && !in.accept("with_la")) {
      return null;
    }
    boolean recursive = in.at("recursive") && g.names.atColumnId(1);
    if (recursive) {
      in.skip();
    }
    var tables = new ArrayList<Query.CommonTable>();
    do {
      tables.add(commonTable());
    } while (in.accept(","));
    return new Query.With(in.from(start), recursive, tables);
  }

  private Query.CommonTable commonTable() {
    int start = in.at();
    Name name = g.names.columnId();
    List<Name> columns = g.names.optionalColumnList();
    in.expect("as");
    Boolean materialized = null;
    if (in.accept("not", "materialized")) {
      materialized = false;
    } else if (in.accept("materialized")) {
      materialized = true;
    }
    in.expect("(");
    Statement statement = preparable();
    in.expect(")");
    List<Expr> extra = tails.searchAndCycle();
    return new Query.CommonTable(in.from(start), name, columns, materialized, statement, extra);
  }
}
